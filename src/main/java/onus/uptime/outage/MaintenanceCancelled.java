package onus.uptime.outage;

import java.time.Instant;
import java.util.UUID;

/** Announced work will not take place then; its customer is to be told. */
public record MaintenanceCancelled(UUID account, UUID maintenance, Instant at) {}
