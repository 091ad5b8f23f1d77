package onus.settlement.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import onus.calendar.BusinessDays;
import onus.calendar.BusinessHours;
import onus.calendar.Holidays;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.calendar.Opening;
import onus.calendar.WorkingTime;
import onus.contract.ContractVersion;
import onus.contract.ShippedContracts;
import onus.reason.Language;
import onus.settlement.Claim;
import onus.settlement.CompensationOf;
import onus.settlement.DiagnosisCharge;
import onus.settlement.Evaluation;
import onus.settlement.Fault;
import onus.settlement.Outcome;
import onus.settlement.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a decision costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Decisions {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final ContractVersion french = latest("ovh-fr");
    private final ContractVersion polish = latest("oktawave-pl");
    private final WorkingTime hours = BusinessHours.of(
            WARSAW, BusinessDays.MONDAY_TO_FRIDAY, Opening.of("08:00-20:00"), new Holidays("pl", null, Map.of()));
    private final Duration target = Duration.ofHours(8);
    private final DiagnosisCharge charge = new DiagnosisCharge(
            Instant.parse("2026-03-16T09:00:00Z"),
            Instant.parse("2026-03-17T09:00:00Z"),
            Claim.UNKNOWN_CAUSE,
            Fault.CUSTOMER,
            Outcome.SOLVED,
            null);
    private final CompensationOf compensation =
            new CompensationOf("Platinum", YearMonth.of(2026, 3), servers(), null, null);
    private final Evaluation calculator = new Evaluation(new ShippedContracts());
    private Instant received = Instant.parse("2026-03-27T17:00:00Z");

    private static ContractVersion latest(String key) {
        return new ShippedContracts().find(key).orElseThrow().versions().getLast();
    }

    private static List<CompensationOf.Server> servers() {
        var start = Instant.parse("2026-03-10T10:00:00Z");
        return IntStream.range(0, 5)
                .mapToObj(i -> new CompensationOf.Server(
                        "s" + i,
                        null,
                        null,
                        Intervals.united(List.of(new Interval(start, start.plusSeconds(3_000L * i)))),
                        Intervals.NONE,
                        Intervals.NONE))
                .toList();
    }

    /** The yardstick: one local time made of an instant, which a calendar without tables needs for every step. */
    @Benchmark
    public LocalDateTime baseline() {
        return LocalDateTime.ofInstant(received, WARSAW);
    }

    @Benchmark
    public Instant deadlineOverBusinessHours() {
        return hours.after(received, target);
    }

    @Benchmark
    public Verdict<DiagnosisCharge.Answer> diagnosisCharge() {
        return charge.decide(french);
    }

    @Benchmark
    public Verdict<CompensationOf.Answer> compensationOfFiveServers() {
        return compensation.decide(polish);
    }

    @Benchmark
    public String lineOfTheCalculator() {
        return calculator.evaluate(
                "{\"contract\":\"ovh-fr\",\"question\":\"diagnosis-charge\",\"facts\":{\"orderedAt\":\"2026-03-16T10:00:00+01:00\","
                        + "\"completedAt\":\"2026-03-16T12:00:00+01:00\",\"claim\":\"unknown-cause\",\"fault\":\"customer\","
                        + "\"outcome\":\"solved\"}}",
                Language.EN);
    }

    static final Map<String, BigDecimal> LIMITS = Map.of(
            "deadlineOverBusinessHours", BigDecimal.valueOf(200),
            "diagnosisCharge", BigDecimal.valueOf(500),
            "compensationOfFiveServers", BigDecimal.valueOf(5_000),
            "lineOfTheCalculator", BigDecimal.valueOf(100_000));
}
