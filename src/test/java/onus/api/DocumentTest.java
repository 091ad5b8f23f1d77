package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class DocumentTest {

    private final TestServer server = TestServer.running();
    private final JsonNode document = server.nobody().get("/openapi.json").json();

    @Test
    void theDocumentIsOpenApi31AndPublic() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isEqualTo("Onus");
    }

    @Test
    void everyHandlerIsInTheDocument() {
        assertThat(operations().map(it -> it.method() + " " + it.path()))
                .containsExactlyInAnyOrderElementsOf(handlers());
    }

    @Test
    void everyOperationSaysWhoMayAndHowItEnds() {
        assertThat(operations()).allSatisfy(it -> {
            assertThat(it.node().path("x-allowed").size()).as(it.path()).isPositive();
            var ends = it.node().path("responses").propertyNames();
            assertThat(ends)
                    .as(it.path())
                    .anyMatch(status -> status.startsWith("2"))
                    .contains("400", "500")
                    .matches(all -> all.contains("429") != it.path().startsWith("/api/v1/alerts/"));
        });
    }

    @Test
    void everyProblemIsDocumentedAsOne() {
        assertThat(operations())
                .allSatisfy(it -> it.node().path("responses").properties().stream()
                        .filter(end -> end.getKey().compareTo("400") >= 0)
                        .forEach(end -> assertThat(end.getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .as(it.path() + " " + end.getKey())
                                .endsWith("/ProblemBody")));
    }

    @Test
    void everyKeyedPostNamesItsKey() {
        assertThat(operations()
                        .filter(it -> it.method().equals("POST"))
                        .filter(it -> it.node()
                                .path("parameters")
                                .valueStream()
                                .noneMatch(one -> one.path("name").asString().equals("Idempotency-Key")))
                        .map(Operation::path))
                .containsExactlyInAnyOrder(
                        "/api/v1/tokens",
                        "/api/v1/contracts/{key}/evaluations",
                        "/api/v1/alerts/alertmanager",
                        "/api/v1/alerts/{source}");
    }

    @Test
    void aRequestsRequiredFieldsAreThoseItsReaderInsistsOn() {
        var invitation = document.at("/components/schemas/NewInvitation");
        assertThat(invitation.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("email", "name", "language", "role");
        assertThat(invitation.at("/properties/language/enum")).hasToString("[\"cs\",\"de\",\"en\",\"fr\",\"pl\"]");
    }

    private record Operation(String method, String path, JsonNode node) {}

    private Stream<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(it -> new Operation(it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue())));
    }

    /** One address may answer in several forms. */
    private List<String> handlers() {
        var mapping = server.bean(RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(it -> it.startsWith("/api/v1/") && !it.startsWith("/api/v1/openapi"))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .distinct()
                .toList();
    }
}
