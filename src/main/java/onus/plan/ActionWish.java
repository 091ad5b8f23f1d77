package onus.plan;

import org.jspecify.annotations.Nullable;

/**
 * An action as it is ordered.
 *
 * @param words what is to be done, in the customer's words
 * @param scope row of the contract's scope, if the customer names one
 */
public record ActionWish(String words, @Nullable String scope) {}
