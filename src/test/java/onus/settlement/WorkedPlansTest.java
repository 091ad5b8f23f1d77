package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onus.calendar.Days;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.settlement.line.WhatIf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fees, backup and compensation as worked by hand. */
class WorkedPlansTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private static ContractVersion polish(String path, String value) {
        return new WhatIf()
                .of(
                        Shipped.latest("oktawave-pl"),
                        JsonNodeFactory.instance.objectNode().put(path, value));
    }

    private static ContractVersion polish() {
        return Shipped.latest("oktawave-pl");
    }

    private static List<Covered> servers(int count) {
        return Collections.nCopies(count, new Covered(null, null));
    }

    @TestFactory
    Stream<DynamicTest> aPlanCostsItsBaseAndItsServers() {
        return WorkedExamples.of("planFee", row -> {
            if (row.in().path("servers").isObject()) {
                severalPlans(row);
                return;
            }
            var month = YearMonth.parse(row.in().path("month").asString("2026-01"));
            var fee = fee(
                    new PlanFee(
                            row.in().get("plan").asString(),
                            month,
                            servers(row.in().get("servers").asInt()),
                            null,
                            null),
                    polish());
            assertThat(fee.net().getAmount())
                    .isEqualByComparingTo(row.out().get("net").asString());
            assertThat(fee.gross().getAmount())
                    .isEqualByComparingTo(row.out().path("gross").asString("0"));
        });
    }

    /** Each plan is a question of its own; under the scope of the account the second finds its base fee carried by the first. */
    private static void severalPlans(WorkedExamples.Row row) {
        var terms = polish("plan.baseFeeScope", row.in().get("baseFeeScope").asString());
        var carried = new ArrayList<Covered>();
        var net = terms.nothing();
        for (var plan : row.in().get("servers").properties()) {
            var covered = servers(plan.getValue().asInt());
            net = net.plus(fee(new PlanFee(plan.getKey(), APRIL, covered, null, null, List.copyOf(carried)), terms)
                    .net());
            carried.add(new Covered(null, null));
        }
        assertThat(net.getAmount()).isEqualByComparingTo(row.out().get("net").asString());
    }

    @Test
    void aMonthThatIsBilledWholeCarriesItsBaseFeeOnceThroughAnUpgrade() {
        var day = LocalDate.of(2026, 4, 11);
        var before = List.of(new Covered(LocalDate.of(2026, 4, 1), day));
        var gold = new PlanFee("Gold", APRIL, servers(1), day, null, before);
        assertThat(fee(gold, polish("plan.proration", "FULL_MONTH")).base().isZero())
                .isTrue();
        assertThat(fee(gold, polish()).base().toString()).isEqualTo("PLN 200.00");
        var overlapping = new PlanFee("Gold", APRIL, servers(1), null, null, before);
        assertThat(fee(overlapping, polish()).base().toString())
                .as("the ten days are carried elsewhere")
                .isEqualTo("PLN 200.00");
    }

    private static PlanFee.Answer fee(PlanFee question, ContractVersion version) {
        return ((Verdict.Decided<PlanFee.Answer>) question.decide(version)).answer();
    }

    @Test
    void partOfAMonthIsBilledByLocalDays() {
        var march = YearMonth.of(2026, 3);
        var from = LocalDate.of(2026, 3, 16);
        var silver = new PlanFee("Silver", march, List.of(new Covered(from, null)), from, null);
        assertThat(fee(silver, polish()).net().toString()).isEqualTo("PLN 232.26");
        assertThat(fee(silver, polish("plan.proration", "FULL_MONTH")).net().toString())
                .isEqualTo("PLN 450.00");
        var february = new Covered(null, LocalDate.of(2026, 2, 11));
        assertThat(fee(new PlanFee("Silver", YearMonth.of(2026, 2), List.of(february), null, null), polish())
                        .serverFees()
                        .toString())
                .isEqualTo("PLN 53.57");
        var shortDay = new Covered(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30));
        assertThat(fee(new PlanFee("Gold", march, List.of(shortDay), null, null), polish())
                        .serverFees()
                        .toString())
                .isEqualTo("PLN 9.68");
    }

    @Test
    void anUpgradeInAMonthPaysTheBaseOnce() {
        var day = LocalDate.of(2026, 4, 11);
        var silver = fee(new PlanFee("Silver", APRIL, List.of(new Covered(null, day)), null, day), polish());
        var gold = fee(new PlanFee("Gold", APRIL, List.of(new Covered(day, null)), day, null), polish());
        assertThat(silver.base().plus(gold.base()).toString()).isEqualTo("PLN 300.00");
        assertThat(silver.net().plus(gold.net()).toString()).isEqualTo("PLN 550.00");
    }

    @TestFactory
    Stream<DynamicTest> backupIsRoundedOnceOnItsLine() {
        return WorkedExamples.of("backup", row -> {
            var terms = JsonNodeFactory.instance.objectNode();
            terms.put("backup.granularity", row.in().path("granularity").asString("SECOND"));
            terms.put("backup.gb", row.in().path("unit").asString("").startsWith("GiB") ? "BINARY" : "DECIMAL");
            var question = new BackupFee(segments(row.in()).toList());
            var verdict = (Verdict.Decided<BackupFee.Answer>) question.decide(new WhatIf().of(polish(), terms));
            assertThat(verdict.answer().net().getAmount())
                    .isEqualByComparingTo(row.out().get("net").asString());
            assertThat(verdict.answer()
                            .gbHours()
                            .subtract(new BigDecimal(row.out().get("gbHours").asString()))
                            .abs())
                    .isLessThan(new BigDecimal("0.000001"));
        });
    }

    @Test
    void theInvoiceUnitOfTheBackupHasAPriceOfTwoDecimals() {
        var row = WorkedExamples.row("BKP-014");
        var terms = polish().terms().backup();
        assertThat(terms.unitGbHours() + " GBh")
                .isEqualTo(row.in().get("invoiceUnit").asString());
        assertThat(terms.unitPrice()).isEqualTo(row.in().get("unitPrice").asString());
        var quantity =
                BigDecimal.valueOf(row.in().get("gbHours").asLong()).divide(BigDecimal.valueOf(terms.unitGbHours()));
        assertThat(quantity).isEqualTo(row.out().get("quantity").asString());
        assertThat(quantity.multiply(terms.unitPrice()))
                .isEqualByComparingTo(row.out().get("lineNet").asString());
    }

    private static Stream<BackupFee.Segment> segments(JsonNode in) {
        return in.has("segments")
                ? in.get("segments").valueStream().map(WorkedPlansTest::segment)
                : Stream.of(segment(in));
    }

    private static BackupFee.Segment segment(JsonNode in) {
        var gb = in.has("bytes")
                ? new BigDecimal(in.get("bytes").asLong()).movePointLeft(9)
                : BigDecimal.valueOf(in.get("gb").asInt());
        if (in.has("month")) {
            var month = Days.of(YearMonth.parse(in.get("month").asString())).in(WARSAW);
            return new BackupFee.Segment(gb, month.from(), month.to());
        }
        var start = Instant.parse("2026-03-28T20:00:00Z");
        var length = Duration.ofHours(in.path("hours").asInt(0))
                .plusSeconds(in.path("seconds").asInt(0));
        return new BackupFee.Segment(gb, start, start.plus(length));
    }

    @TestFactory
    Stream<DynamicTest> compensationIsTakenOfTheWholeFee() {
        return WorkedExamples.of("compensation", row -> {
            var in = row.in();
            var plan = in.get("plan").asString();
            var down = server(plan, in.get("percent").asInt(), null);
            var all = Stream.concat(
                    Stream.of(down),
                    IntStream.range(1, in.get("servers").asInt()).mapToObj(_ -> server(plan, 0, null)));
            var answer = given(
                    new CompensationOf(plan, APRIL, all.toList(), null, null),
                    polish("compensation.basis", in.get("basis").asString()));
            assertThat(answer.net().getAmount())
                    .isEqualByComparingTo(row.out().get("net").asString());
        });
    }

    @Test
    void compensationIsGivenPerServerOfTheFeeThatWasCharged() {
        var both = List.of(server("Silver", 100, null), server("Silver", 10, null));
        assertThat(given(new CompensationOf("Silver", APRIL, both, null, null), polish())
                        .net()
                        .toString())
                .isEqualTo("PLN 330.00");
        var half = LocalDate.of(2026, 4, 16);
        var late = new CompensationOf("Platinum", APRIL, List.of(server("Platinum", 10, half)), half, null);
        assertThat(given(late, polish()).net().toString()).isEqualTo("PLN 45.00");
        var whole = given(
                new CompensationOf("Platinum", APRIL, List.of(server("Platinum", 300, null)), null, null), polish());
        assertThat(whole.creditNoteNet().toString()).isEqualTo("PLN 900.00");
        assertThat(whole.penaltyNet().toString()).isEqualTo("PLN 1800.00");
        assertThat(given(new CompensationOf("Basic", APRIL, List.of(server("Silver", 100, null)), null, null), polish())
                        .net()
                        .isZero())
                .isTrue();
    }

    private static CompensationOf.Answer given(CompensationOf question, ContractVersion version) {
        return ((Verdict.Decided<CompensationOf.Answer>) question.decide(version)).answer();
    }

    /** A server just below the band of a percentage, covered from a day or the whole of April. */
    private static CompensationOf.Server server(String plan, int percent, LocalDate from) {
        var window = Days.of(APRIL).cut(from, null).in(WARSAW);
        var share = polish().terms().plans().get(plan).compensation().stream()
                .filter(it -> it.percent() == percent && percent > 0)
                .map(it -> BigDecimal.valueOf(100).subtract(it.below()))
                .findFirst();
        var down =
                share.map(it -> it.multiply(BigDecimal.valueOf(window.length().toSeconds()))
                                .movePointLeft(2)
                                .longValue()
                        + 1);
        var outages = Intervals.united(
                List.of(new Interval(window.from(), window.from().plusSeconds(down.orElse(0L)))));
        return new CompensationOf.Server("s", from, null, outages, Intervals.NONE, Intervals.NONE);
    }
}
