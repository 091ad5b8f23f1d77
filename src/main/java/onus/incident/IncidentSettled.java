package onus.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The money of a ticket is decided: what is owed, by which verdict, under which orders; empty if nothing is. */
public record IncidentSettled(
        UUID account, UUID ticket, UUID verdict, List<Owed> owed, Instant completedAt, Instant decidedAt) {}
