package onus.journal;

import java.util.UUID;

/** What a chain is about: a ticket, an invoice, a customer's account. */
public record Thing(UUID account, String kind, UUID id) {}
