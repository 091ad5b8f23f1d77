package onus.consent;

import java.time.Instant;
import java.util.UUID;
import onus.contract.Action;
import onus.people.Person;
import onus.people.Secret;

/**
 * A link was made that lets exactly one person answer one request, once. The secret is kept nowhere.
 *
 * @param reference of the intervention
 * @param subject of its ticket
 */
public record LinkMade(
        UUID account, String reference, Action action, String subject, Person person, Secret link, Instant expiresAt) {}
