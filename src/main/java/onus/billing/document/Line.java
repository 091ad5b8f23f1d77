package onus.billing.document;

import java.util.UUID;
import org.joda.money.Money;

/** One line: a charge under the order that carries it, net, and how it is taxed. */
public record Line(UUID charge, UUID order, Item item, Money net, VatRate vat) {

    public Line withNet(Money other) {
        return new Line(charge, order, item, other, vat);
    }
}
