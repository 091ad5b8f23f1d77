package onus.consent;

import java.time.Instant;
import java.util.UUID;

/** A customer took an authorisation back; what goes on under it stops at the next safe point. */
public record AuthorisationRevoked(UUID account, UUID authorisation, Instant at) {}
