package onus.billing.document;

import java.math.BigDecimal;
import java.util.UUID;
import org.joda.money.Money;

/** Lines for tests, written short. */
final class Paper {

    static final UUID ORDER = new UUID(0, 1);

    private Paper() {}

    static VatRate standard(String percent) {
        return new VatRate("S", new BigDecimal(percent));
    }

    static Line line(String net, String percent) {
        return line(ORDER, net, percent);
    }

    static Line line(UUID order, String net, String percent) {
        return new Line(UUID.randomUUID(), order, Item.QUOTED_WORK, Money.parse(net), standard(percent));
    }
}
