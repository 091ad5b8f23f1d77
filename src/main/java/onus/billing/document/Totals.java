package onus.billing.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The sums of a document: the VAT table in the order of its lines, net, VAT and gross. */
public record Totals(List<VatSum> table, Money net, Money vat, Money gross) {

    public Totals {
        table = List.copyOf(table);
    }

    /** VAT is rounded half-up once per rate and document, on the sum of the lines (EN 16931 BR-CO-17). */
    public static Totals of(CurrencyUnit currency, List<Line> lines) {
        var byRate = lines.stream().collect(groupingBy(Line::vat, LinkedHashMap::new, toList()));
        return summing(
                currency,
                byRate.entrySet().stream()
                        .map(it -> VatSum.on(it.getKey(), netOf(currency, it.getValue())))
                        .toList());
    }

    /** What is left of this document when the other is taken away, rate by rate. */
    Totals minus(Totals other) {
        return summing(
                net.getCurrencyUnit(),
                table.stream().map(row -> row.minus(other.rowLike(row))).toList());
    }

    /** Only the rows of these rates. */
    Totals only(List<VatRate> rates) {
        return summing(
                net.getCurrencyUnit(),
                table.stream().filter(row -> rates.contains(row.rate())).toList());
    }

    private VatSum rowLike(VatSum row) {
        var nothing = Money.zero(net.getCurrencyUnit());
        return table.stream()
                .filter(it -> it.rate().equals(row.rate()))
                .findFirst()
                .orElseGet(() -> new VatSum(row.rate(), nothing, nothing));
    }

    private static Totals summing(CurrencyUnit currency, List<VatSum> table) {
        var net = Money.total(currency, table.stream().map(VatSum::net).toList());
        var vat = Money.total(currency, table.stream().map(VatSum::vat).toList());
        return new Totals(table, net, vat, net.plus(vat));
    }

    private static Money netOf(CurrencyUnit currency, List<Line> lines) {
        return Money.total(currency, lines.stream().map(Line::net).toList());
    }
}
