package onus.customer;

import java.time.Instant;
import java.util.UUID;

/** A customer came into the books. */
public record CustomerRegistered(UUID account, Instant at) {}
