package onus.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.NotNegative;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What VAT an invoice in a foreign currency states in the seller's own (Directive 2006/112 art. 230; in Poland art. 106e(11) of the VAT act).
 *
 * @param date of the exchange rate
 * @param vat as the invoice has it, positive on credit notes too
 * @param currency of the invoice, ISO 4217
 * @param exchange so much of the seller's currency is one unit of the invoice's; the law says whose rate it is
 */
public record OwnCurrencyVat(
        LocalDate date,
        @NotNegative BigDecimal vat,
        String currency,
        @NotNegative BigDecimal exchange) implements Question<OwnCurrencyVat.Answer> {

    /** The tax converted, not computed anew from a converted net; rounded half-up once. */
    public record Answer(Money vat) {}

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        var own = CurrencyUnit.of(version.market().vat().vatCurrency());
        var stated = Money.of(CurrencyUnit.of(currency), vat, RoundingMode.HALF_UP);
        if (stated.getCurrencyUnit().equals(own)) {
            return Verdict.contradiction(
                    Because.of("facts").point("own-currency").with("currency", new Value.Name(currency)));
        }
        var converted = stated.convertedTo(own, exchange, RoundingMode.HALF_UP);
        var because = Because.of("vat.vatCurrency")
                .with("vat", new Value.Amount(stated))
                .with("exchange", new Value.Name(exchange.toPlainString()))
                .with("date", new Value.Day(date))
                .with("converted", new Value.Amount(converted));
        return new Verdict.Decided<>(new Answer(converted), List.of(because));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(date.atStartOfDay(zone).toInstant());
    }
}
