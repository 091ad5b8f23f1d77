package onus.customer;

import java.time.Instant;
import java.util.UUID;
import onus.settlement.StandingState;

/** The standing of a customer's support moved; below full only notices open. */
public record SupportChanged(UUID account, StandingState from, StandingState to, UUID verdict, Instant at) {}
