package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import onus.contract.ShippedContracts;
import onus.reason.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every question with an exact answer, line by line and in every language. */
class ExamplesTest {

    private static final Evaluation CALCULATOR = new Evaluation(new ShippedContracts());

    @TestFactory
    Stream<DynamicTest> everyExampleHasExactlyItsAnswer() {
        return lines().stream().map(line -> dynamicTest(line.get("id").asString(), () -> check(line)));
    }

    static List<ObjectNode> lines() {
        var file = Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/examples.jsonl"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(it -> (ObjectNode) JsonMapper.shared().readTree(it))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(ObjectNode line) {
        var expected = line.get("expect");
        var asked = line.deepCopy().remove(List.of("expect"));
        for (var language : Language.values()) {
            var reply = JsonMapper.shared().readTree(CALCULATOR.evaluate(asked.toString(), language));
            assertThat(reply.get("id")).isEqualTo(line.get("id"));
            if (expected.has("answer")) {
                assertThat(reply.get("answer")).as(reply.toString()).isEqualTo(expected.get("answer"));
                assertThat(reply.get("because"))
                        .as(reply.toString())
                        .isNotEmpty()
                        .allSatisfy(ExamplesTest::isTold);
            } else {
                var error = reply.get("error");
                assertThat(error.get("code")).as(reply.toString()).isEqualTo(expected.at("/error/code"));
                isTold(error);
            }
        }
    }

    private static void isTold(JsonNode step) {
        assertThat(step.get("clause").asString()).isNotEmpty();
        assertThat(step.get("says").asString()).isNotEmpty().doesNotContain("{", "}");
    }
}
