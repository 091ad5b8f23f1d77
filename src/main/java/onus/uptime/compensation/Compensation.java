package onus.uptime.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onus.settlement.CompensationOf;
import org.joda.money.Money;

/**
 * What one plan's days of a month give back. A late correction is decided anew; what it gives more is given then, and nothing is taken back.
 *
 * @param plan the plan of these days
 * @param from first of these days
 * @param revision counts the decisions about these days
 * @param decided what the verdict says in all
 * @param given what is given now, after what was given before
 */
public record Compensation(
        UUID account,
        UUID id,
        YearMonth month,
        String plan,
        LocalDate from,
        int revision,
        UUID verdict,
        Sums decided,
        Sums given,
        Instant at) {

    /** Net amounts: the part up to the fee, with VAT, and the penalty above it, without. */
    public record Sums(Money credit, Money penalty) {

        static Sums of(CompensationOf.Answer answer) {
            return new Sums(answer.creditNoteNet(), answer.penaltyNet());
        }

        public Money net() {
            return credit.plus(penalty);
        }

        public boolean isZero() {
            return credit.isZero() && penalty.isZero();
        }

        Sums plus(Sums other) {
            return new Sums(credit.plus(other.credit), penalty.plus(other.penalty));
        }

        /** What of these exceeds the others; a part that does not is nothing. */
        Sums beyond(Sums others) {
            return new Sums(positive(credit.minus(others.credit)), positive(penalty.minus(others.penalty)));
        }

        private static Money positive(Money amount) {
            return amount.isNegative() ? amount.multipliedBy(0) : amount;
        }
    }
}
