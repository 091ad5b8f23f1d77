package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onus.contract.ContractVersion;
import onus.contract.file.TermPaths;
import onus.journal.Decision;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;
import onus.settlement.line.WhatIf;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class KeptVerdictsTest {

    @Test
    void everyExampleIsDecidedTheSameWhenItIsReadBackFromTheJournal() {
        for (var line : ExamplesTest.lines()) {
            var request = Request.of(line.deepCopy().remove(List.of("expect")), Shipped.CONTRACTS);
            var version = amended(request);
            var verdict = Individually.decide(request.question(), version);
            var kept = KeptVerdicts.of(request.question(), version, verdict);
            var again = KeptVerdicts.again(kept, Shipped.CONTRACTS);
            assertThat(again).isEqualTo(kept);
            assertThat(KeptVerdicts.agree(kept, again)).isTrue();
            assertThat(KeptVerdicts.because(kept)).isEqualTo(reasons(verdict));
        }
    }

    /** A "what if" of the examples as if it were agreed with a customer. */
    private static ContractVersion amended(Request request) {
        var standard = request.contract().version(request.question()).orElseThrow();
        return request.terms().isEmpty() ? standard : TermPaths.changed(standard, request.terms());
    }

    @Test
    void aVerdictSaysWhichIndividualRulesMadeADifference() {
        var standard = Shipped.CONTRACTS.find("ovh-fr").orElseThrow().versions().getLast();
        var own = JsonNodeFactory.instance.objectNode();
        own.put("diagnosis.fee", "10.00").put("payment.termDays", 45);
        var version = TermPaths.changed(standard, own);
        var completed = Instant.parse("2026-11-02T09:00:00Z");
        var question = new DueDate(completed, completed);
        var kept = KeptVerdicts.of(question, version, Individually.decide(question, version));

        assertThat(KeptVerdicts.because(kept).stream()
                        .filter(it -> it.clause().equals("individual"))
                        .map(Phrases.in(Language.EN)::say))
                .containsExactly("Agreed individually: payment.termDays is 45.");
        assertThat(kept.answer()).contains("2026-12-17");
        assertThat(KeptVerdicts.again(kept, Shipped.CONTRACTS)).isEqualTo(kept);
    }

    private static List<Because> reasons(Verdict<?> verdict) {
        return switch (verdict) {
            case Verdict.Decided<?> decided -> decided.because();
            case Verdict.Refused<?> refused -> List.of(refused.because());
        };
    }

    @Test
    void aCorrectedRuleShowsAsADifferenceAndLeavesTheKeptVerdictAlone() {
        var line = ExamplesTest.lines().stream()
                .filter(it -> it.get("id").asString().equals("diagnosis-charge-09"))
                .findFirst()
                .orElseThrow();
        var request = Request.of(line.deepCopy().remove(List.of("expect")), Shipped.CONTRACTS);
        var version = request.version(new WhatIf()).orElseThrow();
        var right =
                KeptVerdicts.of(request.question(), version, request.question().decide(version));
        var wrong = new Decision(
                right.question(),
                right.contract(),
                right.version(),
                right.facts(),
                right.answer().replace("544.58", "524.58"),
                right.because(),
                "0");
        assertThat(KeptVerdicts.agree(wrong, KeptVerdicts.again(wrong, Shipped.CONTRACTS)))
                .isFalse();
    }

    @Test
    void aDatabaseMayRespaceWhatIsKept() {
        var kept = new Decision("vat", "ovh-fr", LocalDate.EPOCH, "{}", "{\"a\":1,\"b\":2}", "[]", "1");
        var spaced = new Decision("vat", "ovh-fr", LocalDate.EPOCH, "{}", "{ \"b\": 2, \"a\": 1 }", "[]", "1");
        assertThat(KeptVerdicts.agree(kept, spaced)).isTrue();
    }

    @Test
    void aDatabaseMayReorderTheFieldsOfAReason() {
        var kept = new Decision(
                "vat",
                "ovh-fr",
                LocalDate.EPOCH,
                "{}",
                "{}",
                "[{\"facts\":{\"fault\":{\"of\":\"fault\",\"code\":\"shared\"}},\"clause\":\"diagnosis.faults\"}]",
                "1");
        assertThat(KeptVerdicts.because(kept).getFirst().facts())
                .containsEntry("fault", new Value.Code("fault", "shared"));
    }

    @Test
    void anAnnouncementIsToldAgainInTheLanguageOfWhoeverAsks() {
        var version = Shipped.latest("ovh-cz");
        var question = new Announcement(
                Instant.parse("2026-11-22T10:00:00Z"), Claim.UNKNOWN_CAUSE, new Buyer("CZ", false, false), null);
        var kept = KeptVerdicts.of(question, version, question.decide(version));
        var told = Phrases.in(Language.CS).say(KeptVerdicts.because(kept).getFirst());
        assertThat(told).isEqualTo("Diagnostika stojí 500,00\u00a0CZK bez DPH.");
        assertThat(JsonMapper.shared().readTree(kept.answer()).get("gross").asString())
                .isEqualTo("605.00");
        assertThat(JsonMapper.shared().readTree(kept.answer()).get("validUntil").asString())
                .isEqualTo("2026-12-06T10:00:00Z");
    }
}
