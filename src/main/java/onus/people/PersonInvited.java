package onus.people;

import java.time.Instant;
import java.util.UUID;

/** Somebody was asked in; the link is the only way to answer, and this event the only place that knows it. */
public record PersonInvited(Person person, Place place, UUID invitedBy, Secret link, Instant expiresAt) {}
