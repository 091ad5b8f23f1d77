package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The plan covers a server until before this local day. */
public record ServerUncovered(UUID account, UUID service, LocalDate to, Instant at) {}
