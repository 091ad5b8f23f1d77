package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.stream.Stream;
import onus.api.Someone;
import onus.api.TestServer;
import onus.reason.Language;
import onus.settlement.Evaluation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalculatorPageTest {

    static Stream<String> questions() {
        return Evaluation.questions().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionHasAFormAndAnAnswer(String question) {
        for (var language : Language.values()) {
            var asks = "/calculator?question=" + question;
            assertThat(page(asks, language)).contains("name=\"f-");
            assertThat(page(asks + "&ask=yes", language)).contains("class=\"because");
        }
    }

    private static String page(String path, Language language) {
        var address = URI.create(TestServer.running().address() + path);
        var answer = Someone.send(HttpRequest.newBuilder(address).header("Accept-Language", language.code()));
        assertThat(answer.status()).as("%s %s: %s", path, language, answer).isEqualTo(200);
        assertThat(answer.text()).contains("<html lang=\"" + language.code() + "\"");
        return answer.text();
    }
}
