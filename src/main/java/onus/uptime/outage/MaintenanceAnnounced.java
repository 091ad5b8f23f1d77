package onus.uptime.outage;

import java.time.Instant;
import java.util.UUID;

/** Work on a server was announced; its customer is to be told. */
public record MaintenanceAnnounced(UUID account, UUID maintenance, Instant at) {}
