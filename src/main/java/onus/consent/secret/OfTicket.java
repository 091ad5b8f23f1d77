package onus.consent.secret;

import java.util.UUID;

/** Secrets of which ticket of which account. */
public record OfTicket(UUID account, UUID ticket) {}
