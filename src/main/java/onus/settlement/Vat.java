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
import org.joda.money.Money;

/**
 * What tax an invoice carries.
 *
 * @param date local day on which the service was completed; its rate holds
 * @param lines net amounts of the invoice; a credit is negative
 */
public record Vat(LocalDate date, List<Money> lines, Buyer buyer) implements Question<Vat.Answer> {

    /** The tax of one invoice; {@code rate} in percent. */
    public record Answer(VatCategory category, BigDecimal rate, Money net, Money vat, Money gross) {}

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        var market = version.market();
        var rates = market.vat().standardRates();
        if (date.isBefore(rates.getFirst().from())) {
            return Verdict.notOffered(
                    Because.of("vat.standardRates").point("none").with("date", new Value.Day(date)));
        }
        var category = VatCategory.of(market.key(), buyer);
        var net = lines.stream().reduce(version.nothing(), Money::plus);
        var answer = taxed(category, rate(category, version, date), net);
        return new Verdict.Decided<>(answer, List.of(because(answer)));
    }

    /** The tax of {@code rate} percent on a sum, rounded half-up once: per invoice and rate, as EN 16931 BR-CO-17 needs it. */
    public static Money tax(BigDecimal rate, Money net) {
        return net.multipliedBy(rate.movePointLeft(2), RoundingMode.HALF_UP);
    }

    static Answer taxed(VatCategory category, BigDecimal rate, Money net) {
        var vat = tax(rate, net);
        return new Answer(category, rate, net, vat, net.plus(vat));
    }

    /** The percentage for a category on a day; zero where the seller charges no tax. */
    static BigDecimal rate(VatCategory category, ContractVersion version, LocalDate date) {
        return switch (category) {
            case S -> version.market().vat().standardRateOn(date);
            case AE, O -> BigDecimal.ZERO;
        };
    }

    private Because because(Answer answer) {
        return because(answer, date).with("country", new Value.Name(buyer.country()));
    }

    static Because because(Answer answer, LocalDate date) {
        return Because.of("vat.standardRates")
                .point(
                        switch (answer.category()) {
                            case S -> "standard";
                            case AE -> "reverse-charge";
                            case O -> "outside";
                        })
                .with("rate", new Value.Percent(answer.rate()))
                .with("date", new Value.Day(date))
                .with("vat", new Value.Amount(answer.vat()));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(date.atStartOfDay(zone).toInstant());
    }
}
