package onus.people;

import java.util.UUID;

/**
 * A person speaks for a customer.
 *
 * @param named whether the customer's plan names this person as its contact
 */
public record Membership(UUID person, UUID account, ContactRole role, boolean named) {}
