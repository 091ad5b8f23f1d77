package onus.consent;

import java.time.Instant;
import java.util.UUID;

/** Somebody of the desk asked the customer for an authorisation and waits for the answer. */
public record AuthorisationRequested(UUID account, UUID ticket, UUID request, UUID intervention, Instant at) {}
