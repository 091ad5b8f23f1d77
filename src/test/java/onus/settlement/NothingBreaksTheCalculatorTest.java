package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import onus.reason.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a line holds, the reply is an answer or a sentence that says what is wrong and where. */
class NothingBreaksTheCalculatorTest {

    private static final Set<String> CODES =
            Set.of("not-offered", "not-included", "contradiction", "unknown", "invalid");

    private static final List<String> ODD = List.of(
            "null",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"-5.00\"",
            "\"1e999999999\"",
            "\"99999999999999.99\"",
            "\"NaN\"",
            "\"0.001\"",
            "\"2026-02-30\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"9999-12-31\"",
            "\"9999-12\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "[]",
            "[[]]",
            "{}",
            "true",
            "\"Bronze\"",
            "[[\"2026-01-02T00:00:00Z\",\"2026-01-01T00:00:00Z\"]]",
            "\"" + "x".repeat(5_000) + "\"");

    @Test
    void anyFieldOfAnyExampleMayHoldAnything() {
        for (var line : ExamplesTest.lines()) {
            var facts = line.get("facts");
            for (var field : List.copyOf(facts.propertyNames())) {
                for (var odd : ODD) {
                    var changed = line.deepCopy().remove(List.of("expect"));
                    ((ObjectNode) changed.get("facts"))
                            .set(field, JsonMapper.shared().readTree(odd));
                    isReply(changed.toString());
                }
            }
        }
    }

    @Test
    void charactersMayBeLostOrChangedAnywhere() {
        var random = new Random(2010_06_14);
        for (var line : ExamplesTest.lines()) {
            var text =
                    new StringBuilder(line.deepCopy().remove(List.of("expect")).toString());
            for (int i = 0; i < 40; i++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.setCharAt(at, (char) (32 + random.nextInt(95)));
                } else {
                    text.deleteCharAt(at);
                }
                isReply(text.toString());
            }
        }
    }

    private static void isReply(String line) {
        var reply = JsonMapper.shared().readTree(Shipped.CALCULATOR.evaluate(line, Language.EN));
        if (Evaluation.isError(reply)) {
            var error = reply.get("error");
            assertThat(CODES).as(line).contains(error.get("code").asString());
            assertThat(error.get("says").asString()).as(line).isNotEmpty();
            assertThat(error.has("pointer") || error.has("clause")).as(line).isTrue();
        } else {
            assertThat(reply.get("because")).as(line).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                                                  | invalid       | ''",
                "[1]                                                                       | invalid       | ''",
                "{'question':'vat','question':'vat'}                                       | invalid       | ''",
                "{'contract':'ovh-fr','facts':{}}                                          | invalid       | /question",
                "{'contract':'ovh-fr','question':'price','facts':{}}                       | unknown       | /question",
                "{'contract':'ovh-gb','question':'vat','facts':{}}                         | unknown       | /contract",
                "{'contract':'ovh-fr@soon','question':'vat','facts':{}}                    | invalid       | /contract",
                "{'contract':'ovh-fr','question':'vat','facts':{},'why':1}                 | unknown       | /why",
                "{'contract':'ovh-fr','question':'vat'}                                    | invalid       | /facts",
                "{'contract':'ovh-fr','question':'due-date','facts':{'completedAt':'2026-01-01T00:00:00Z'}} | invalid | /facts/invoicedAt",
                "{'contract':'ovh-fr','question':'due-date','facts':{'paid':1}}            | unknown       | /facts/paid",
                "{'contract':'ovh-fr','question':'vat','facts':{'date':'2026-01-01','lines':['1.005'],'buyer':{'country':'FR','business':true,'vatIdValid':true}}} | invalid | /facts/lines/0",
                "{'contract':'ovh-fr','question':'vat','facts':{'date':'2026-01-01','lines':['1.00'],'buyer':{'country':'FR','business':'yes','vatIdValid':true}}} | invalid | /facts/buyer/business",
                "{'contract':'oktawave-pl','question':'uptime','facts':{'month':'2026-01','outages':[['2026-01-02T00:00:00Z','2026-01-01T00:00:00Z']]}} | contradiction | /facts/outages/0",
                "{'contract':'oktawave-pl','question':'quota','facts':{'plan':'Bronze','month':'2026-01','changes':[]}} | unknown | /facts/plan",
                "{'contract':'ovh-fr','question':'standing','terms':{'standing.mayFly':true},'facts':{'events':[],'at':'2026-01-01T00:00:00Z'}} | invalid | /terms/standing.mayFly",
                "{'contract':'ovh-fr','question':'standing','terms':{'diagnosis.fee':'much'},'facts':{'events':[],'at':'2026-01-01T00:00:00Z'}} | invalid | /terms/diagnosis.fee",
                "{'contract':'ovh-fr','question':'standing','terms':{'payment.termDays':-30},'facts':{'events':[],'at':'2026-01-01T00:00:00Z'}} | invalid | /terms/payment.termDays",
            })
    void anErrorNamesItsField(String line, String code, String pointer) {
        var error = Shipped.asked(line).get("error");
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void theIdComesBackEvenWithAnError() {
        JsonNode reply = Shipped.asked("{'id':7,'question':'vat'}");
        assertThat(reply.get("id").asInt()).isEqualTo(7);
        assertThat(Evaluation.isError(reply)).isTrue();
    }
}
