package onus.contract.check;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** A market's zone, currency, country, rates, numbers and holidays exist. */
final class MarketRules {

    private MarketRules() {}

    static void check(Spot market, Report report) {
        known(market.at("zone"), "unknown-zone", List.copyOf(ZoneId.getAvailableZoneIds()), report);
        var currencies = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .toList();
        known(market.at("currency"), "unknown-currency", currencies, report);
        known(market.at("vat", "vatCurrency"), "unknown-currency", currencies, report);
        known(market.at("market"), "unknown-country", List.of(Locale.getISOCountries()), report);
        rates(market.at("vat", "standardRates").items(), report);
        numbers(market, report);
        holidays(market.at("holidays"), report);
    }

    private static void known(Spot spot, String rule, List<String> allowed, Report report) {
        spot.text()
                .filter(it -> !allowed.contains(it))
                .ifPresent(it -> report.value(
                        spot,
                        rule,
                        Map.of("is", it, "meant", DidYouMean.of(it, allowed).orElse("none"))));
    }

    private static void rates(List<Spot> rates, Report report) {
        Optional<LocalDate> before = Optional.empty();
        for (var rate : rates) {
            Dates.real(rate.at("from"), report);
            var from = rate.at("from").date();
            if (before.isPresent() && from.isPresent() && !from.get().isAfter(before.get())) {
                report.value(
                        rate.at("from"),
                        "rates-not-ascending",
                        Map.of(
                                "from",
                                from.get().toString(),
                                "before",
                                before.get().toString()));
            }
            before = from.or(() -> rate.at("from").date());
        }
    }

    private static void numbers(Spot market, Report report) {
        var iban = market.at("seller", "iban");
        var length = market.at("ibanLength").count();
        iban.text().ifPresent(it -> {
            if (length.isPresent() && it.length() != length.get()) {
                report.value(iban, "iban-length", Map.of("is", it.length(), "want", length.get()));
            } else if (it.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}") && !adds(it)) {
                report.value(iban, "iban-digits", Map.of("is", it));
            }
        });
        vatId(market, report);
    }

    /** ISO 13616: moved and spelt out, the number leaves 1 when divided by 97. */
    private static boolean adds(String iban) {
        var digits = (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .mapToObj(it -> String.valueOf(Character.digit(it, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static void vatId(Spot market, Report report) {
        var pattern = market.at("vat", "vatIdPattern");
        var id = market.at("seller", "vatId");
        if (pattern.text().isEmpty()) {
            return;
        }
        try {
            var form = Pattern.compile(pattern.text().get());
            id.text()
                    .filter(it -> !form.matcher(it).matches())
                    .ifPresent(it -> report.value(id, "vat-id", Map.of("is", it, "pattern", form.pattern())));
        } catch (PatternSyntaxException e) {
            report.value(pattern, "bad-expression", Map.of("problem", e.getDescription()));
        }
    }

    private static void holidays(Spot holidays, Report report) {
        var country = holidays.at("country");
        var hierarchy = country.text().filter(it -> it.matches("[A-Z]{2}")).flatMap(MarketRules::hierarchy);
        if (country.text().isPresent() && hierarchy.isEmpty()) {
            report.value(country, "no-holidays", Map.of("is", country.text().get()));
        }
        hierarchy.ifPresent(
                it -> region(holidays.at("region"), List.copyOf(it.getChildren().keySet()), report));
        listedOnce(holidays.at("overrides").items(), report);
    }

    private static void region(Spot region, List<String> regions, Report report) {
        region.text()
                .filter(it -> !regions.contains(it))
                .ifPresent(it -> report.value(
                        region,
                        "unknown-region",
                        Map.of("is", it, "allowed", regions.stream().sorted().collect(Collectors.joining(", ")))));
    }

    private static void listedOnce(List<Spot> overrides, Report report) {
        var days = new HashSet<String>();
        for (var day : overrides) {
            Dates.real(day.at("date"), report);
            day.at("date")
                    .text()
                    .filter(it -> !days.add(it))
                    .ifPresent(it -> report.value(day.at("date"), "day-twice", Map.of("is", it)));
        }
    }

    private static Optional<CalendarHierarchy> hierarchy(String country) {
        try {
            return Optional.of(HolidayManager.getInstance(ManagerParameters.create(country))
                    .getCalendarHierarchy());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
