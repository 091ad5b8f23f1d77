package onus.api.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import onus.api.reading.Fields;
import onus.contract.ShippedMarkets;
import onus.customer.NewCustomer;
import onus.reason.Language;

/** What is told to register a customer; the market names the seller, a consumer has no VAT number. */
record RegisteredCustomer(
        String name,
        boolean consumer,
        String country,
        Optional<String> vatId,
        String address,
        String market,
        Language language) {

    private static final ShippedMarkets MARKETS = new ShippedMarkets();

    static RegisteredCustomer read(Fields fields) {
        var name = fields.required("name").line(200);
        var consumer = fields.optional("consumer").flag();
        var country = fields.required("country").line(2);
        var vatId = fields.optional("vatId").line(20);
        var address = fields.required("address").text(500);
        var market = fields.required("market").line(2);
        var language = fields.required("language").code(Language.class);
        if (country.maybe().filter(it -> !isCountry(it)).isPresent()) {
            fields.wrong("country", "not-a-country");
        }
        if (market.maybe().filter(it -> MARKETS.find(it).isEmpty()).isPresent()) {
            fields.wrong("market", "not-a-market");
        }
        if (consumer.or(false) && vatId.given() != null) {
            fields.wrong("vatId", "not-for-consumers");
        }
        fields.end();
        return new RegisteredCustomer(
                name.value(),
                consumer.or(false),
                country.value(),
                vatId.maybe(),
                address.value(),
                market.value(),
                language.value());
    }

    NewCustomer told() {
        return new NewCustomer(name, consumer, country, vatId.orElse(null), address, market, language);
    }

    private static boolean isCountry(String code) {
        return Arrays.asList(Locale.getISOCountries()).contains(code);
    }
}
