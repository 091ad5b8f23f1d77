package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onus.calendar.AroundTheClock;
import onus.calendar.BusinessDays;
import onus.calendar.BusinessHours;
import onus.calendar.Days;
import onus.calendar.Holidays;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.calendar.Opening;
import onus.calendar.WorkingTime;
import onus.contract.Channel;
import onus.settlement.WorkedExamples.Row;
import onus.settlement.line.WhatIf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Deadlines, phone hours and availability as worked by hand. */
class WorkedTimesTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @TestFactory
    Stream<DynamicTest> aDeadlineIsTheFirstInstantTooLate() {
        return WorkedExamples.of("reaction", WorkedTimesTest::deadline);
    }

    private static void deadline(Row row) {
        var in = row.in();
        var calendar = in.get("calendar").asString();
        var received = OffsetDateTime.parse(in.get("createdLocal").asString()).toInstant();
        var pauses = intervals(in.path("pausedLocal"), zone(calendar));
        var target = Duration.ofMinutes(in.get("targetMinutesStrictlyLess").asInt());
        var deadline = clock(calendar).after(received, target, pauses);
        assertThat(deadline).isEqualTo(row.out().get("utc").asString());
    }

    private static ZoneId zone(String calendar) {
        return calendar.equals("24/7") ? WARSAW : ZoneId.of(calendar.split(" ")[2]);
    }

    /** Such as {@code 09:00-17:00 Mon-Fri Europe/Berlin holidays DE-sl}. */
    private static WorkingTime clock(String calendar) {
        if (calendar.equals("24/7")) {
            return AroundTheClock.CLOCK;
        }
        var words = calendar.split(" ");
        var region = words[4].split("-");
        var holidays = new Holidays(region[0], region.length > 1 ? region[1] : null, Map.of());
        return BusinessHours.of(zone(calendar), BusinessDays.MONDAY_TO_FRIDAY, Opening.of(words[0]), holidays);
    }

    private static Intervals intervals(JsonNode pairs, ZoneId zone) {
        return Intervals.united(pairs.valueStream()
                .map(it -> new Interval(
                        instant(it.get(0).asString(), zone), instant(it.get(1).asString(), zone)))
                .toList());
    }

    private static Instant instant(String text, ZoneId zone) {
        return text.length() <= 19
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void lessThanEightHoursIsMetOnlyBeforeTheEighth() {
        var row = WorkedExamples.row("SLA-001");
        var received =
                OffsetDateTime.parse(row.in().get("createdLocal").asString()).toInstant();
        row.out().get("reactions").forEachEntry((local, met) -> {
            var question =
                    new ReactionDeadline("Silver", Promised.CHANGE, received, Intervals.NONE, instant(local, WARSAW));
            var verdict = (Verdict.Decided<ReactionDeadline.Answer>) question.decide(Shipped.latest("oktawave-pl"));
            assertThat(verdict.answer().met()).isEqualTo(met.asBoolean());
        });
    }

    @Test
    void thePhoneIsOpenFromItsFirstMinuteUntilBeforeItsLast() {
        WorkedExamples.row("SLA-033").out().forEachEntry((local, open) -> {
            var question = new ChannelOpen("Silver", Channel.PHONE, Promised.QUESTION, instant(local, WARSAW));
            var verdict = (Verdict.Decided<ChannelOpen.Answer>) question.decide(Shipped.latest("oktawave-pl"));
            assertThat(verdict.answer().open()).as(local).isEqualTo(open.asBoolean());
        });
    }

    @TestFactory
    Stream<DynamicTest> availabilityIsComparedUnrounded() {
        return WorkedExamples.of("uptime", WorkedTimesTest::uptime);
    }

    private static void uptime(Row row) {
        var in = row.in();
        var zone = ZoneId.of(in.path("zone").asString("Europe/Warsaw"));
        if (row.out().has("hours")) {
            var month = Days.of(YearMonth.parse(in.get("month").asString())).in(zone);
            assertThat(month.length())
                    .isEqualTo(Duration.ofHours(row.out().get("hours").asInt()));
        } else if (in.has("outages")) {
            outages(row, zone);
        } else {
            bands(row);
        }
    }

    private static void outages(Row row, ZoneId zone) {
        var outages = intervals(row.in().get("outages"), zone);
        var maintenance = intervals(row.in().path("plannedMaintenance"), zone);
        var seconds = row.in().path("minOutageSeconds").asInt(0);
        var start = YearMonth.from(outages.parts().getFirst().from().atZone(zone));
        if (row.out().has("downSeconds")) {
            assertThat(measured(start, outages, maintenance, seconds).downSeconds())
                    .isEqualTo(row.out().get("downSeconds").asLong());
        } else {
            row.out()
                    .forEachEntry(
                            (month, down) -> assertThat(measured(YearMonth.parse(month), outages, maintenance, seconds)
                                            .downSeconds())
                                    .isEqualTo(down.asLong()));
        }
    }

    private static UptimeOf.Answer measured(YearMonth month, Intervals outages, Intervals maintenance, int seconds) {
        var terms = JsonNodeFactory.instance.objectNode().put("uptime.minOutageSeconds", seconds);
        var version = new WhatIf().of(Shipped.latest("oktawave-pl"), terms);
        var question = new UptimeOf(month, null, null, outages, maintenance, Intervals.NONE);
        return ((Verdict.Decided<UptimeOf.Answer>) question.decide(version)).answer();
    }

    /** So many seconds down, at the end of the month or of what is covered of it. */
    private static void bands(Row row) {
        var month = YearMonth.parse(row.in().path("month").asString("2026-04"));
        var end = month.plusMonths(1).atDay(1).atStartOfDay(WARSAW).toInstant();
        var outage = Intervals.united(List.of(
                new Interval(end.minusSeconds(row.in().get("downSeconds").asInt()), end)));
        var from = row.in().has("coveredFrom")
                ? LocalDate.parse(row.in().get("coveredFrom").asString())
                : null;
        var question = new UptimeOf(month, from, null, outage, Intervals.NONE, Intervals.NONE);
        var answer = ((Verdict.Decided<UptimeOf.Answer>) question.decide(Shipped.latest("oktawave-pl"))).answer();
        assertThat(answer.totalSeconds())
                .isEqualTo(row.in().path("totalSeconds").asLong(1296000));
        assertThat(answer.percent().toPlainString())
                .isEqualTo(row.out().get("uptimePercent6").asString());
        var percents = row.out().path("compensationPercent");
        for (var plan : Set.of("Silver", "Gold", "Platinum")) {
            var given = percents.has(plan) ? percents.get(plan) : row.out().path(plan);
            if (!given.isMissingNode()) {
                assertThat(percent(plan, month, from, outage)).isEqualTo(given.asInt());
            }
        }
    }

    private static int percent(String plan, YearMonth month, LocalDate from, Intervals outage) {
        var server = new CompensationOf.Server("s", from, null, outage, Intervals.NONE, Intervals.NONE);
        var question = new CompensationOf(plan, month, List.of(server), null, null);
        var verdict = (Verdict.Decided<CompensationOf.Answer>) question.decide(Shipped.latest("oktawave-pl"));
        return verdict.answer().byServer().getFirst().percent().intValueExact();
    }
}
