package onus.people;

import java.time.Instant;

/** Somebody wants a new password; the link is the only way to set it, and this event the only place that knows it. */
public record PasswordResetAsked(Person person, Secret link, Instant expiresAt) {}
