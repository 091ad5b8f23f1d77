package onus.ticket;

import java.time.Instant;
import java.util.UUID;
import onus.contract.TicketKind;

/** A ticket turned out to be of another kind. */
public record TicketReclassified(UUID account, UUID ticket, TicketKind from, TicketKind to, Instant at) {}
