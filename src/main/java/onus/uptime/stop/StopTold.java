package onus.uptime.stop;

import java.time.Instant;
import java.util.UUID;

/** The desk said for a customer when a server is not meant to run; the customer is to be told. */
public record StopTold(UUID account, UUID stop, Instant at) {}
