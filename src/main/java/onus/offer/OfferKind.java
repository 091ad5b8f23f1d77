package onus.offer;

import onus.reason.Coded;

/** What a price is told for. */
public enum OfferKind implements Coded {
    /** The diagnosis, before it starts. */
    ANNOUNCEMENT,
    /** Work at a fixed price that binds the provider. */
    QUOTE,
    /** Going on with a service. */
    RENEWAL,
    /** A support plan and the servers it covers, by the month. */
    SUBSCRIPTION
}
