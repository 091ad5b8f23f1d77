package onus.contract.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import onus.contract.Market;
import onus.contract.Markets;

/** Versions follow one another, and each sells in a market whose currency and tax are known. */
final class VersionRules {

    private VersionRules() {}

    static void check(Spot file, Markets markets, Report report) {
        var market = market(file.at("market"), markets, report);
        LocalDate before = null;
        for (var version : file.at("versions").items()) {
            var from = from(version.at("from"), report);
            if (from.isPresent()) {
                ascending(version.at("from"), before, from.get(), report);
                before = from.get();
            }
            needsMarket(file.at("market"), version, report);
            market.ifPresent(it -> taxed(it, version, from, report));
        }
    }

    private static Optional<Market> market(Spot key, Markets markets, Report report) {
        var known = key.text().flatMap(markets::find);
        if (key.text().isPresent() && known.isEmpty()) {
            var name = key.text().get();
            report.value(
                    key,
                    "unknown-market",
                    Map.of(
                            "is", name,
                            "allowed", String.join(", ", markets.keys()),
                            "meant", DidYouMean.of(name, markets.keys()).orElse("none")));
        }
        return known;
    }

    private static Optional<LocalDate> from(Spot from, Report report) {
        Dates.real(from, report);
        return from.date();
    }

    private static void ascending(
            Spot spot, @org.jspecify.annotations.Nullable LocalDate before, LocalDate from, Report report) {
        if (from.equals(before)) {
            report.value(spot, "version-twice", Map.of("from", from.toString()));
        } else if (before != null && from.isBefore(before)) {
            report.value(spot, "versions-not-ascending", Map.of("from", from.toString(), "before", before.toString()));
        }
    }

    private static void needsMarket(Spot market, Spot version, Report report) {
        var fee = version.at("terms", "diagnosis", "fee");
        if (fee.isThere() && !market.isThere()) {
            report.value(fee, "fee-without-market", Map.of("fee", fee.node().asString("")));
        }
    }

    private static void taxed(Market market, Spot version, Optional<LocalDate> from, Report report) {
        var first = market.vat().standardRates().getFirst().from();
        var terms = version.at("terms");
        boolean sells = terms.at("diagnosis").isThere()
                || terms.at("plans").isThere()
                || terms.at("quote").isThere();
        if (sells && from.filter(it -> it.isBefore(first)).isPresent()) {
            report.value(
                    version.at("from"),
                    "no-vat-yet",
                    Map.of("from", from.get().toString(), "market", market.key(), "first", first.toString()));
        }
    }
}
