package onus.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import onus.api.Someone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration loses its power while it plays; started again it plays anew and whole, and shows every part of the product. */
class DemonstrationTest {

    private final String lastMonth =
            YearMonth.now(ZoneId.of("Europe/Warsaw")).minusMonths(1).toString();

    @Test
    void killedWhileItPlaysItIsWholeWhenItIsStartedAgain(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        var first = ServerProcess.demonstrate(data);
        first.awaitSaying(" 15 ");
        first.cutPower();

        var again = ServerProcess.demonstrate(data);
        again.awaitFile("logins.json");
        try {
            var supervisor = somebody(again, data, "supervisor");
            showsWhatMonitorsSaw(supervisor);
            showsWhatIsDoneForServers(supervisor);
            showsWhatWaits(supervisor);
            showsMoneyOfEveryMarket(supervisor);
            assertThat(items(supervisor, "/reports/reactions?month=" + lastMonth))
                    .as("enough answers of enough customers to tell figures")
                    .anySatisfy(it -> assertThat(it.hasNonNull("mean")).isTrue());
            everyLinkLeadsSomewhere(again, data);
        } finally {
            again.stop();
        }
    }

    /** For everybody who can sign in: whoever is shown a link may follow it, and nothing that happened breaks a page. */
    private static void everyLinkLeadsSomewhere(ServerProcess server, Path data) throws Exception {
        var kinds = new HashSet<String>();
        var broken = new TreeMap<String, List<String>>();
        broken.put("", new Crawl(server.address(), "de", 2).walk().broken());
        for (var login : logins(data).toList()) {
            var email = login.at("/email").asString();
            var crawl = new Crawl(server.address(), "en", 2)
                    .signIn(email, login.at("/password").asString())
                    .walk();
            kinds.addAll(crawl.kinds());
            broken.put(email, crawl.broken());
        }
        broken.values().removeIf(List::isEmpty);
        assertThat(broken).isEmpty();
        assertThat(kinds).contains("/desk/tickets/T-#", "/tickets/T-#", "/invoices/FR-#-#", "/desk/months/#");
    }

    private static void showsWhatMonitorsSaw(Someone supervisor) {
        assertThat(items(supervisor, "/monitoring/sources")).isNotEmpty();
        assertThat(items(supervisor, "/monitoring/alerts?unmatched=true")).hasSize(1);
        assertThat(items(supervisor, "/monitoring/silent")
                        .map(it -> it.at("/name").asString()))
                .containsExactlyInAnyOrder("media-store-1", "saldo-app-1");
        assertThat(items(supervisor, "/known-incidents")).hasSize(2);
    }

    private void showsWhatIsDoneForServers(Someone supervisor) {
        var customer = items(supervisor, "/customers?q=Mediateka").findFirst().orElseThrow();
        var store = items(supervisor, "/customers/" + customer.at("/reference").asString() + "/services")
                .filter(it -> it.at("/name").asString().equals("media-store-1"))
                .findFirst()
                .orElseThrow()
                .at("/reference")
                .asString();
        assertThat(supervisor
                        .get("/services/" + store + "/care?month=" + lastMonth)
                        .text())
                .contains("missed");
        assertThat(supervisor
                        .get("/services/" + store + "/backup?month=" + lastMonth)
                        .text())
                .contains("lastSuccess");
    }

    private static void showsWhatWaits(Someone supervisor) {
        for (var list : Stream.of(
                        "/proposals?state=open", "/contact-obligations", "/suspensions", "/tickets?queue=desk")
                .toList()) {
            assertThat(items(supervisor, list)).as(list).isNotEmpty();
        }
    }

    private static void showsMoneyOfEveryMarket(Someone supervisor) {
        assertThat(items(supervisor, "/invoices?limit=200")
                        .map(it -> it.at("/currency").asString()))
                .contains("EUR", "CZK", "PLN");
    }

    private static Stream<JsonNode> items(Someone who, String path) {
        var answer = who.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
        return answer.json().path("items").valueStream();
    }

    /** Signs in as the first of a role in the list of logins. */
    private static Someone somebody(ServerProcess server, Path data, String role) {
        var login = logins(data)
                .filter(it -> it.at("/role").asString().equals(role))
                .findFirst()
                .orElseThrow();
        var word = login.at("/email").asString() + ":" + login.at("/password").asString();
        var told = Someone.send(HttpRequest.newBuilder(server.address().resolve("/api/v1/tokens"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.noBody()));
        return new Someone(server.address(), null, told.at("/token"));
    }

    private static Stream<JsonNode> logins(Path data) {
        return JsonMapper.shared()
                .readTree(data.resolve("logins.json").toFile())
                .valueStream();
    }
}
