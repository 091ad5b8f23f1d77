package onus.uptime.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onus.calendar.Days;
import onus.calendar.Interval;
import onus.contract.ContractVersion;
import onus.contract.ShippedContracts;
import onus.customer.Service;
import onus.customer.ServiceKind;
import onus.settlement.UptimeOf;
import onus.settlement.Verdict;
import onus.uptime.stop.Stop;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of a month, over random outages and works that overlap, cross its edges and both changes of the clocks. */
class MeasuredMonthTest {

    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final ContractVersion TERMS = new ShippedContracts()
            .find("oktawave-pl")
            .orElseThrow()
            .on(LocalDate.of(2026, 1, 1))
            .orElseThrow();
    private static final Service SERVER = new Service(
            ACCOUNT,
            new UUID(0, 2),
            "S-1",
            ServiceKind.SERVER,
            "shop-1",
            "oktawave-pl",
            LocalDate.of(2027, 1, 1),
            Money.parse("PLN 100.00"));

    static Stream<MeasuredMonth> months() {
        return IntStream.range(0, 120).mapToObj(MeasuredMonthTest::random);
    }

    private static MeasuredMonth random(int seed) {
        var random = new Random(seed);
        var month = YearMonth.of(2026, List.of(2, 3, 10).get(seed % 3));
        var start = Days.of(month).in(TERMS.zone()).from();
        var outages = new ArrayList<Outage>();
        var works = new ArrayList<Maintenance>();
        for (int i = 0; i < random.nextInt(12); i++) {
            var time = time(start, random);
            var effect = List.of(Effect.values()).get(random.nextInt(3));
            outages.add(outage(time.from(), random.nextInt(8) == 0 ? null : time.to(), effect));
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            var time = time(start, random);
            works.add(work(time, time.from().minus(Duration.ofHours(random.nextInt(48)))));
        }
        var from = month.atDay(1 + random.nextInt(10));
        var covered = new Days(from, from.plusDays(random.nextInt(18)));
        var until = start.plus(Duration.ofHours(random.nextInt(1, 745)));
        return new MeasuredMonth(SERVER, month, TERMS, "Gold", covered, outages, works, stops(until), until);
    }

    private static Interval time(Instant start, Random random) {
        var from = start.plusSeconds(random.nextInt(-200_000, 2_800_000));
        return new Interval(from, from.plusSeconds(1 + random.nextInt(100_000)));
    }

    private static MeasuredMonth month(
            YearMonth month, Days covered, List<Outage> outages, List<Maintenance> works, Instant until) {
        return new MeasuredMonth(SERVER, month, TERMS, "Gold", covered, outages, works, List.of(), until);
    }

    /** One that is over, and one that goes on. */
    private static List<Stop> stops(Instant until) {
        var early = until.minus(Duration.ofDays(9));
        return List.of(stop(early, early.plus(Duration.ofHours(7))), stop(until.minus(Duration.ofHours(5)), null));
    }

    private static Stop stop(Instant from, @Nullable Instant to) {
        return new Stop(ACCOUNT, UUID.randomUUID(), SERVER.id(), from, to, false, "Winter.", "person:1", from, null);
    }

    private static Outage outage(Instant from, @Nullable Instant to, Effect effect) {
        var told = new Outage.Told("It was down.", "person:1", from, null, new UUID(0, 3));
        return new Outage(ACCOUNT, UUID.randomUUID(), SERVER.id(), from, to, effect, told, null);
    }

    private static Maintenance work(Interval time, Instant announced) {
        return new Maintenance(ACCOUNT, UUID.randomUUID(), SERVER.id(), time, "A kernel.", ACCOUNT, announced, null);
    }

    private static UptimeOf.Answer answer(MeasuredMonth month) {
        return ((Verdict.Decided<UptimeOf.Answer>) month.question().decide(month.version())).answer();
    }

    @ParameterizedTest
    @MethodSource("months")
    void theDaysOfThePictureAddUpToTheSecondsOfTheAnswer(MeasuredMonth month) {
        var drawn = month.days().stream().mapToLong(it -> it.down().toSeconds()).sum();

        assertThat(drawn).isEqualTo(answer(month).downSeconds());
    }

    @ParameterizedTest
    @MethodSource("months")
    void theOrderInWhichOutagesWereNotedDoesNotMatter(MeasuredMonth month) {
        var shuffled = new ArrayList<>(month.outages());
        Collections.shuffle(shuffled, new Random(7));
        var twice = new ArrayList<>(shuffled);
        twice.addAll(month.outages());

        assertThat(answer(month.with(shuffled))).isEqualTo(answer(month));
        assertThat(answer(month.with(twice))).as("told twice counts once").isEqualTo(answer(month));
    }

    @ParameterizedTest
    @MethodSource("months")
    void downtimeIsNeverMoreThanTheTimeAndNothingExcludedAddsToIt(MeasuredMonth month) {
        var counted = month.outages().stream()
                .filter(it -> it.effect() == Effect.DOWN)
                .toList();

        assertThat(answer(month).downSeconds())
                .isBetween(0L, answer(month).totalSeconds())
                .isEqualTo(answer(month.with(counted)).downSeconds());
    }

    @Test
    void maintenanceIsInTimeExactlyTheAgreedHoursBefore() {
        var time = new Interval(Instant.parse("2026-03-10T20:00:00Z"), Instant.parse("2026-03-10T21:00:00Z"));
        var day = time.from().minus(Duration.ofHours(24));

        assertThat(work(time, day).inTime(TERMS)).isTrue();
        assertThat(work(time, day.plusSeconds(1)).inTime(TERMS)).isFalse();
    }

    @Test
    void anOutageOverTheEndOfAMonthIsCutInTheContractsZone() {
        var over = outage(Instant.parse("2026-04-30T21:30:00Z"), Instant.parse("2026-04-30T22:45:00Z"), Effect.DOWN);

        assertThat(down(YearMonth.of(2026, 4), over)).isEqualTo(1800);
        assertThat(down(YearMonth.of(2026, 5), over)).isEqualTo(2700);
    }

    @Test
    void wallClocksDoNotCount() {
        assertThat(down(
                        YearMonth.of(2026, 3),
                        outage(
                                Instant.parse("2026-03-29T00:30:00Z"),
                                Instant.parse("2026-03-29T01:30:00Z"),
                                Effect.DOWN)))
                .as("01:30 to 03:30")
                .isEqualTo(3600);
        assertThat(down(
                        YearMonth.of(2026, 10),
                        outage(
                                Instant.parse("2026-10-25T00:30:00Z"),
                                Instant.parse("2026-10-25T01:30:00Z"),
                                Effect.DOWN)))
                .as("02:30 to 02:30")
                .isEqualTo(3600);
    }

    private static long down(YearMonth month, Outage outage) {
        var window = Days.of(month).in(TERMS.zone());
        return answer(month(month, Days.of(month), List.of(outage), List.of(), window.to()))
                .downSeconds();
    }
}
