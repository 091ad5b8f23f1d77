package onus.consent;

import java.time.Instant;
import java.util.UUID;

/** What goes on has to stop at the next safe point; whoever is at it is told. */
public record InterventionStops(UUID account, UUID ticket, UUID intervention, Instant at) {}
