package onus.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.money.Fraction;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.NotNegative;
import org.joda.money.Money;

/**
 * What interest a late payment may bear. The scheme's own consequence is the lapse, so only a market that says {@code latePayment.appliesByDefault} has any.
 *
 * @param amount gross, as it was open
 * @param due the last day in time
 * @param paidOn the day the money came
 * @param percent a year; the rate of the half-year in which the debt became late, which the seller knows
 */
public record LateInterest(
        @NotNegative Money amount,
        LocalDate due,
        LocalDate paidOn,
        @NotNegative BigDecimal percent) implements Question<LateInterest.Answer> {

    private static final int YEAR = 365;

    /** Simple interest for the days after the due day up to the payment's, over a year of 365 days, rounded half-up once. */
    public record Answer(long days, Money interest) {}

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        var market = version.market();
        if (!market.latePayment().appliesByDefault()) {
            return Verdict.notOffered(
                    Because.of("latePayment").point("off").with("contract", new Value.Name(version.pin())));
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(due, paidOn));
        var interest = Fraction.of(amount.getAmount())
                .percent(percent)
                .share(days, YEAR)
                .rounded(market.currency());
        var because = Because.of("latePayment")
                .with("amount", new Value.Amount(amount))
                .with("percent", new Value.Percent(percent))
                .with("due", new Value.Day(due))
                .with("days", new Value.Count(days))
                .with("interest", new Value.Amount(interest));
        return new Verdict.Decided<>(new Answer(days, interest), List.of(because));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(due.atStartOfDay(zone).toInstant());
    }
}
