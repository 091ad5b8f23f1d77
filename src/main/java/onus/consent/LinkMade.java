package onus.consent;

import java.time.Instant;
import java.util.UUID;
import onus.people.Person;
import onus.people.Secret;

/** A link was made that lets exactly one person answer one request, once. The secret is kept nowhere. */
public record LinkMade(UUID account, UUID intervention, Person person, Secret link, Instant expiresAt) {}
