package onus.incident;

import onus.offer.Offer;
import onus.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** A ticket with its incident and, where the contract sells diagnoses, the price that was told. */
public record Reported(
        Ticket ticket, Incident incident, @Nullable Offer announcement) {}
