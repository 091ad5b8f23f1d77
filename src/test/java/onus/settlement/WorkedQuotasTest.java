package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onus.contract.ContractVersion;
import onus.settlement.QuotaUse.Change;
import onus.settlement.QuotaUse.State;
import onus.settlement.WorkedExamples.Row;
import onus.settlement.line.WhatIf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Units of changes as worked by hand. */
class WorkedQuotasTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant IN_MARCH = Instant.parse("2026-03-20T10:00:00Z");

    @TestFactory
    Stream<DynamicTest> everyOrderedActionIsAUnit() {
        return WorkedExamples.of("quota", WorkedQuotasTest::quota);
    }

    private static void quota(Row row) {
        var in = row.in();
        var from =
                in.has("contractFrom") ? LocalDate.parse(in.get("contractFrom").asString()) : null;
        var question = new QuotaUse(
                in.get("plan").asString(),
                MARCH,
                changes(in),
                in.path("monitoringAlerts").asInt(0),
                in.path("failureReports").asInt(0),
                in.path("questions").asInt(0),
                in.has("servers") ? in.get("servers").asInt() : null,
                from,
                null);
        var answer = answer(question, terms(in));
        row.out().forEachEntry((what, expected) -> {
            var told = switch (what) {
                case "limit" -> answer.limit();
                case "used" -> answer.used();
                case "overLimit" -> Math.max(0, answer.used() - answer.limit());
                case "remaining" -> answer.remaining();
                default -> throw new AssertionError(what);
            };
            assertThat(told).as(what).isEqualTo(expected.asLong());
        });
    }

    private static ContractVersion terms(JsonNode in) {
        var terms = JsonNodeFactory.instance.objectNode();
        terms.put("quota.proration", in.path("quotaProration").asString("NONE"));
        terms.put("quota.scope", in.path("quotaScope").asString("ACCOUNT"));
        return new WhatIf().of(Shipped.latest("oktawave-pl"), terms);
    }

    private static List<Change> changes(JsonNode in) {
        if (in.path("orders").isArray()) {
            return in.get("orders").valueStream().map(WorkedQuotasTest::change).toList();
        }
        var changes = new ArrayList<Change>();
        IntStream.range(0, in.path("orders").asInt(0)).forEach(_ -> changes.add(done(IN_MARCH, 1)));
        in.path("messages")
                .forEach(it -> changes.add(done(IN_MARCH, it.get("actions").size())));
        return changes;
    }

    private static Change change(JsonNode order) {
        var state = switch (order.get("state").asString()) {
            case "done" -> State.DONE;
            case "rejectedOutOfScope" -> State.REJECTED;
            case String other ->
                State.valueOf(other.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        };
        return new Change(IN_MARCH, 1, state, order.path("causedByProvider").asBoolean(false));
    }

    private static Change done(Instant at, int actions) {
        return new Change(at, actions, State.DONE, false);
    }

    @Test
    void theMonthIsThatOfTheContractsZoneAtReceipt() {
        var row = WorkedExamples.row("QTA-005");
        for (int i = 0; i < row.out().get("months").size(); i++) {
            var change = done(Instant.parse(row.in().at("/receivedAt/" + i).asString()), 1);
            var month = YearMonth.parse(row.out().at("/months/" + i).asString());
            assertThat(used(month, change)).isEqualTo(1);
            assertThat(used(month.plusMonths(1), change)).isZero();
            assertThat(used(month.minusMonths(1), change)).isZero();
        }
    }

    private static long used(YearMonth month, Change change) {
        return answer(question("Silver", month, List.of(change)), Shipped.latest("oktawave-pl"))
                .used();
    }

    @Test
    void nothingIsCarriedOver() {
        var row = WorkedExamples.row("QTA-010");
        var march = done(IN_MARCH, row.in().at("/used/2026-03").asInt());
        var april = answer(question("Silver", MARCH.plusMonths(1), List.of(march)), Shipped.latest("oktawave-pl"));
        assertThat(april)
                .isEqualTo(new QuotaUse.Answer(
                        row.out().at("/limit/2026-04").asLong(),
                        0,
                        row.out().at("/limit/2026-04").asLong()));
    }

    private static QuotaUse question(String plan, YearMonth month, List<Change> changes) {
        return new QuotaUse(plan, month, changes, 0, 0, 0, null, null, null);
    }

    private static QuotaUse.Answer answer(QuotaUse question, ContractVersion version) {
        return ((Verdict.Decided<QuotaUse.Answer>) question.decide(version)).answer();
    }
}
