package onus.consent;

import java.time.Instant;
import java.util.UUID;

/** The customer answered a request, or it lapsed with its ticket: nobody waits any more. */
public record AuthorisationAnswered(
        UUID account, UUID ticket, UUID request, ConsentAnswer answer, Instant requestedAt, Instant at) {}
