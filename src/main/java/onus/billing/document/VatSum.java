package onus.billing.document;

import org.joda.money.Money;

/** A row of the VAT table: all lines of one rate, and the tax on their sum. */
public record VatSum(VatRate rate, Money net, Money vat) {

    static VatSum on(VatRate rate, Money net) {
        return new VatSum(rate, net, rate.on(net));
    }

    VatSum minus(VatSum other) {
        return new VatSum(rate, net.minus(other.net), vat.minus(other.vat));
    }
}
