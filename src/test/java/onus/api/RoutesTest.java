package onus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import onus.people.ContactRole;
import onus.people.StaffRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every route of the OpenAPI document, asked by every role, by nobody, and for what belongs to somebody else. */
class RoutesTest {

    private final TestServer server = TestServer.running();

    @Test
    void everyRouteOfTheDocumentHasAnAnswerToWhoMay() {
        assertThat(Route.all().stream().map(Route::name))
                .as("src/test/resources/api/routes.txt names each route of the document, and no other")
                .containsExactlyInAnyOrderElementsOf(documented());
    }

    @TestFactory
    Stream<DynamicTest> aRouteOpensToItsRolesAndToNobodyElse() {
        return Route.all().stream()
                .flatMap(route -> Route.roles().stream()
                        .map(role -> dynamicTest(route.name() + " by " + role, () -> asked(route, role))));
    }

    @TestFactory
    Stream<DynamicTest> whoIsNotSignedInIsAskedToSignIn() {
        return Route.all().stream()
                .filter(it -> !it.open())
                .map(route -> dynamicTest(
                        route.name(),
                        () -> assertThat(send(route, server.nobody(), name(route))
                                        .status())
                                .isEqualTo(401)));
    }

    private void asked(Route route, String role) {
        var answer = send(route, caller(role), name(route));
        if (!route.open() && !route.who().contains(role)) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(403);
        } else if (isOthers(route)) {
            assertNotTold(route, role, answer);
        } else {
            assertThat(answer.status()).as("%s", answer).isNotEqualTo(403).isLessThan(500);
        }
    }

    /** What belongs to another customer is not there for contacts; the desk serves all customers, but nobody another person's things. */
    private static void assertNotTold(Route route, String role, Answer answer) {
        if (Route.contacts().contains(role) || route.path().startsWith("/tokens/")) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        } else {
            assertThat(answer.status()).as("%s", answer).isNotEqualTo(403).isLessThan(500);
        }
    }

    private Answer send(Route route, Someone caller, String path) {
        var request = caller.request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .method(route.method(), BodyPublishers.ofString(route.body()));
        return Someone.send(route.body().isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    private String name(Route route) {
        return isVariable(route)
                ? route.path()
                        .replaceFirst(
                                "\\{[^}]+}",
                                OthersThings.in(route.path(), server).name())
                        .replaceAll("\\{[^}]+}", "1")
                : route.path();
    }

    private boolean isOthers(Route route) {
        return isVariable(route) && OthersThings.in(route.path(), server).others();
    }

    private static boolean isVariable(Route route) {
        return route.path().contains("{");
    }

    private Someone caller(String role) {
        var name = role.toUpperCase(Locale.ROOT);
        return Route.contacts().contains(role)
                ? server.contact(UUID.randomUUID(), ContactRole.valueOf(name))
                : server.staff(StaffRole.valueOf(name));
    }

    private List<String> documented() {
        var all = new ArrayList<String>();
        var paths = server.nobody().get("/openapi.json").json().path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring("/api/v1".length()))));
        return all;
    }
}
