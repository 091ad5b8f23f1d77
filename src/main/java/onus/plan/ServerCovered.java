package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The plan covers a server from this local day on. */
public record ServerCovered(UUID account, UUID service, LocalDate from, Instant at) {}
