package onus.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.money.Fraction;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.NotNegative;
import org.joda.money.Money;

/** What stored backup costs: the exact product of size and time, rounded once. */
public record BackupFee(List<Segment> segments) implements Question<BackupFee.Answer> {

    /**
     * A stretch of time with one size.
     *
     * @param gb stored, in units of 10^9 bytes
     */
    public record Segment(@NotNegative BigDecimal gb, Instant from, Instant to) {}

    /** Gigabyte-hours with six decimals, rounded down, and their price. */
    public record Answer(BigDecimal gbHours, Money net) {}

    private static final BigDecimal NANOS_OF_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final BigDecimal DECIMAL = BigDecimal.TEN.pow(9);
    private static final BigDecimal BINARY = BigDecimal.TWO.pow(30);

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        var terms = version.terms().backup();
        if (terms == null) {
            return Verdict.notOffered(Because.of("backup").with("contract", new Value.Name(version.pin())));
        }
        var reversed = segments.stream().filter(it -> it.to.isBefore(it.from)).findFirst();
        if (reversed.isPresent()) {
            return Verdict.contradiction(Because.of("facts")
                    .point("ends-before-start-instant")
                    .with("from", new Value.Moment(reversed.get().from, version.zone()))
                    .with("to", new Value.Moment(reversed.get().to, version.zone())));
        }
        var answer = answer(terms, version);
        return new Verdict.Decided<>(answer, List.of(because(answer, terms, version)));
    }

    private Answer answer(PlanTerms.Backup terms, ContractVersion version) {
        var used = segments.stream().map(it -> use(it, terms)).reduce(Fraction.ZERO, Fraction::plus);
        var net = used.times(terms.unitPrice())
                .share(1, terms.unitGbHours())
                .rounded(version.market().currency());
        return new Answer(used.numerator().divide(used.denominator(), 6, RoundingMode.DOWN), net);
    }

    /** Gigabyte-hours of a segment, exact. */
    private static Fraction use(Segment segment, PlanTerms.Backup terms) {
        var time = counted(Duration.between(segment.from, segment.to), terms.granularity());
        var nanos = Availability.nanos(time);
        return switch (terms.gb()) {
            case DECIMAL -> new Fraction(segment.gb.multiply(nanos), NANOS_OF_HOUR);
            case BINARY -> new Fraction(segment.gb.multiply(nanos).multiply(DECIMAL), NANOS_OF_HOUR.multiply(BINARY));
        };
    }

    private static Duration counted(Duration time, PlanTerms.Granularity granularity) {
        return switch (granularity) {
            case SECOND -> time;
            case STARTED_HOUR ->
                Duration.ofHours(time.plusHours(1).minusNanos(1).toHours());
        };
    }

    private static Because because(Answer answer, PlanTerms.Backup terms, ContractVersion version) {
        return Because.of("backup.unitPrice")
                .with("price", new Value.Amount(version.money(terms.unitPrice())))
                .with("unit", new Value.Count(terms.unitGbHours()))
                .with("used", new Value.Name(answer.gbHours().toPlainString()))
                .with("net", new Value.Amount(answer.net()));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return segments.stream().map(Segment::from).min(Comparator.naturalOrder());
    }
}
