package onus.consent.contact;

import java.time.Instant;
import java.util.UUID;

/** Nobody was reached in time: a duty to reach the customer is now a supervisor's. */
public record ContactEscalated(UUID account, UUID ticket, UUID obligation, Instant at) {}
