package onus.api.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onus.offer.Price;
import onus.plan.Subscribing;

/**
 * A told price of a plan; ordering it repeats {@code gross}.
 *
 * @param offer names it in the order
 * @param servers references of all the servers it covers
 * @param net by the month, in {@code currency}, like {@code vat} and {@code gross}
 * @param firstPart what the rest of the first month costs
 * @param from local day it begins
 * @param text the exact words that are kept
 */
record PlanOffer(
        UUID offer,
        String plan,
        List<String> servers,
        String net,
        BigDecimal vatRate,
        String vat,
        String gross,
        String currency,
        Part firstPart,
        LocalDate from,
        Instant validUntil,
        String contract,
        String text) {

    /** An amount with its tax. */
    record Part(String net, String vat, String gross) {
        static Part of(Price price) {
            return new Part(
                    price.net().getAmount().toPlainString(),
                    price.vat().getAmount().toPlainString(),
                    price.gross().getAmount().toPlainString());
        }
    }

    static PlanOffer of(Subscribing.Told told, List<String> servers) {
        var offer = told.offer();
        var price = offer.price();
        var monthly = Part.of(price);
        return new PlanOffer(
                offer.id(),
                told.wish().plan(),
                servers,
                monthly.net(),
                price.vatRate(),
                monthly.vat(),
                monthly.gross(),
                price.net().getCurrencyUnit().getCode(),
                Part.of(told.firstPart()),
                told.from(),
                offer.validUntil(),
                offer.subject().contract() + "@" + offer.subject().version(),
                offer.text());
    }
}
