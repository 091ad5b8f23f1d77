package onus.contract;

import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of one customer's own inside the terms of a version.
 *
 * @param standard what the contract says to everybody else
 * @param overrides what was agreed instead, by dotted path: the {@code terms} of a question about this customer
 */
public record Individual(Terms standard, ObjectNode overrides) {}
