package onus.settlement;

/**
 * What value added tax needs to know of a customer.
 *
 * @param country ISO 3166 code
 */
public record Buyer(String country, boolean business, boolean vatIdValid) {}
