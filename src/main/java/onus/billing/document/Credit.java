package onus.billing.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A credit note's positive lines and sums; all credit notes of an invoice together cancel its VAT to the cent. */
public record Credit(List<Line> lines, Totals totals) {

    public Credit {
        lines = List.copyOf(lines);
    }

    /**
     * The credit of part of an invoice, as one line of its own. Parts that add up to the whole take its VAT back to the cent.
     *
     * @param left what no credit note has taken of the invoice yet, net
     */
    public static Credit part(Line line, Money left) {
        var currency = line.net().getCurrencyUnit();
        var before = Totals.of(currency, List.of(line.withNet(left)));
        var after = Totals.of(currency, List.of(line.withNet(left.minus(line.net()))));
        return new Credit(List.of(line), before.minus(after));
    }

    /**
     * The credit for some charges of an invoice. Its VAT is what the invoice's VAT falls by, so that rounding cannot leave a cent behind.
     *
     * @param standing the invoice's lines that no credit note has taken back yet
     * @param charges which of them to take back
     */
    public static Credit of(CurrencyUnit currency, List<Line> standing, Set<UUID> charges) {
        var taken =
                standing.stream().filter(it -> charges.contains(it.charge())).toList();
        var left =
                standing.stream().filter(it -> !charges.contains(it.charge())).toList();
        var totals = Totals.of(currency, standing)
                .minus(Totals.of(currency, left))
                .only(taken.stream().map(Line::vat).toList());
        return new Credit(taken, totals);
    }
}
