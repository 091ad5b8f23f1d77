package onus.story;

import java.util.Locale;

/** The four markets of the incident scheme, each with a business that buys at home. */
enum MarketOfStories {
    FR("fr", "Atelier Lumen SARL", "EUR", "150.00"),
    DE("de", "Nordlicht Werbeagentur GmbH", "EUR", "150.00"),
    CZ("cs", "Knihkupectví U Mostu s.r.o.", "CZK", "3600.00"),
    IE("en", "Harbour Press Ltd", "EUR", "150.00");

    private final String language;
    private final String customer;
    private final String currency;
    private final String quote;

    MarketOfStories(String language, String customer, String currency, String quote) {
        this.language = language;
        this.customer = customer;
        this.currency = currency;
        this.quote = quote;
    }

    String contract() {
        return "ovh-" + name().toLowerCase(Locale.ROOT);
    }

    String language() {
        return language;
    }

    String customer() {
        return customer;
    }

    String currency() {
        return currency;
    }

    /** Net of the quoted work. */
    String quote() {
        return quote;
    }
}
