package onus.billing;

import java.util.UUID;

/** A positive document that takes an invoice, or part of it, back. */
public record CreditNote(Paper paper, UUID corrects, CreditReason reason) {}
