package onus.contract.published;

import onus.contract.Contracts;
import onus.contract.ShippedMarkets;
import onus.platform.TestDatabase;

/** The door to individual rules for rooms that are tested without the server. */
public final class TestAmending {

    private TestAmending() {}

    public static Amending on(TestDatabase database, Contracts contracts) {
        return new Amending(database.transactions(), new Amendments(database.jdbc()), contracts, new ShippedMarkets());
    }
}
