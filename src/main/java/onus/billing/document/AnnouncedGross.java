package onus.billing.document;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** A consumer never pays more than the gross that was announced: where VAT has risen since, the net gives way. */
public final class AnnouncedGross {

    private AnnouncedGross() {}

    /**
     * The lines, cut by whole minor units and no further than needed, first within each order and then, because VAT is rounded on sums, all together.
     *
     * @param announced the gross that each order confirmed
     */
    public static List<Line> keep(List<Line> lines, Function<UUID, Money> announced) {
        var kept = new ArrayList<>(lines);
        var orders = lines.stream().map(Line::order).collect(toCollection(LinkedHashSet::new));
        orders.forEach(order -> cut(kept, indexesOf(kept, order), announced.apply(order)));
        var together = orders.stream().map(announced).reduce(Money::plus);
        together.ifPresent(
                gross -> cut(kept, IntStream.range(0, kept.size()).boxed().toList(), gross));
        return List.copyOf(kept);
    }

    private static List<Integer> indexesOf(List<Line> lines, UUID order) {
        return IntStream.range(0, lines.size())
                .filter(it -> lines.get(it).order().equals(order))
                .boxed()
                .toList();
    }

    private static void cut(List<Line> lines, List<Integer> indexes, Money ceiling) {
        var excess = grossOf(lines, indexes).minus(ceiling);
        if (!excess.isPositive()) {
            return;
        }
        var dearest = indexes.stream().max(comparing(it -> lines.get(it).net())).orElseThrow();
        var whole = lines.get(dearest);
        var cent = Money.ofMinor(ceiling.getCurrencyUnit(), 1);
        var net = whole.net().minus(netOf(excess, whole.vat())).plus(cent).plus(cent);
        do {
            net = net.minus(cent);
            lines.set(dearest, whole.withNet(net));
        } while (grossOf(lines, indexes).isGreaterThan(ceiling));
    }

    private static Money grossOf(List<Line> lines, List<Integer> indexes) {
        var some = indexes.stream().map(lines::get).toList();
        return Totals.of(some.getFirst().net().getCurrencyUnit(), some).gross();
    }

    private static Money netOf(Money gross, VatRate rate) {
        return gross.dividedBy(BigDecimal.ONE.add(rate.percent().movePointLeft(2)), RoundingMode.DOWN);
    }
}
