package onus.uptime;

import static onus.uptime.Watched.alert;
import static onus.uptime.Watched.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import onus.uptime.alert.Listening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Alerts as monitors send them, over HTTP: from the first message to the failure, the episode and the lists of the desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsStoryTest {

    private final TestServer server = TestServer.apart();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aServerUnderGoldGoesDownAtNightIsReportedTenTimesAndComesBack() {
        var shop = Watched.under(server, "Gold");
        for (var i = 0; i < 10; i++) {
            shop.sends(shop.alert("f1", "2026-11-02T08:58:30Z", ""));
        }
        assertThat(shop.home().owner().get("/tickets").json().path("items"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path("kind").asString()).isEqualTo("failure");
                    assertThat(it.path("subject").asString()).isEqualTo("Monitoring: db1 is down");
                });
        shop.sends(shop.alert("f1", "2026-11-02T08:58:30Z", "2026-11-02T09:00:00Z"));
        var episodes = episodes(shop.home());
        assertThat(episodes.json().path("items")).hasSize(1);
        assertThat(episodes.at("/items/0/treatment")).isEqualTo("ticket");
        assertThat(episodes.at("/items/0/beganAt")).isEqualTo("2026-11-02T08:58:30Z");
        assertThat(episodes.at("/items/0/endedAt")).isEqualTo("2026-11-02T09:00:00Z");
        assertThat(shop.home().rows("billing.charge", "true"))
                .as("an alert never costs anything")
                .isZero();
    }

    @Test
    void aStormIsGatheredInFewFailuresAndSaysSo() {
        var shop = Watched.under(server, "Gold");
        var alerts = new String[30];
        for (var i = 0; i < alerts.length; i++) {
            alerts[i] = shop.alert("storm-" + i, "2026-11-02T08:00:00Z", "");
        }
        shop.sends(alerts);
        assertThat(shop.home().rows("uptime.episode", "true")).isEqualTo(30);
        assertThat(shop.home().rows("ticket.ticket", "true")).isEqualTo(3);
        assertThat(shop.home().rows("uptime.episode", "treatment = 'storm'")).isEqualTo(27);
        assertThat(shop.home().rows("ticket.message", "side = 'machine' and body like 'More alerts arrive%'"))
                .isEqualTo(1);
    }

    @Test
    void theSameServerGoesDownAgainWithinTenMinutesAndItIsTheSameFailure() {
        var shop = Watched.under(server, "Gold");
        shop.sends(
                shop.alert("f1", "2026-11-02T08:30:00Z", "2026-11-02T08:31:00Z"),
                shop.alert("f1", "2026-11-02T08:40:00Z", "2026-11-02T08:41:00Z"));
        shop.sends(shop.alert("f1", "2026-11-02T08:35:00Z", "2026-11-02T08:36:00Z"));
        var episodes = episodes(shop.home());
        assertThat(episodes.json().path("items")).hasSize(1);
        assertThat(episodes.at("/items/0/reopened")).isEqualTo("2");
        assertThat(episodes.json().at("/items/0/stretches")).hasSize(3);
        assertThat(shop.home().rows("ticket.ticket", "true")).isEqualTo(1);
    }

    @Test
    void aWholeDayOfAlertsSentAgainChangesNothing() {
        var shop = Watched.under(server, "Gold");
        var day = new String[50];
        for (var i = 0; i < day.length; i++) {
            var start = "2026-11-01T%02d:%02d:00Z".formatted(i / 3, i % 3 * 20);
            var end = "2026-11-01T%02d:%02d:30Z".formatted(i / 3, i % 3 * 20);
            day[i] = shop.alert("f" + i % 2, start, end);
        }
        shop.sends(day);
        var once = episodes(shop.home()).text();
        var tickets = shop.home().rows("ticket.ticket", "true");
        shop.sends(day);
        Collections.reverse(Arrays.asList(day));
        shop.sends(day);
        assertThat(episodes(shop.home()).text()).isEqualTo(once);
        assertThat(shop.home().rows("ticket.ticket", "true")).isEqualTo(tickets);
    }

    @Test
    void anotherCustomersMonitorCannotSpeakOfThisServer() {
        var victim = Watched.under(server, "Gold");
        var other = Household.in(server, "oktawave-pl");
        var made = server.staff(StaffRole.SUPERVISOR)
                .post("/monitoring/sources", """
                {"name":"theirs-%s","format":"alertmanager","customer":"%s"}
                """.formatted(UUID.randomUUID(), other.customer()));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        var theirs = new Watched(
                server, other, new Someone(server.address(), null, made.at("/token")), made.at("/source/id"));
        theirs.sends(alert(victim.home().service(), "trick", "2026-11-02T08:00:00Z", ""));
        assertThat(victim.home().rows("uptime.episode", "true")).isZero();
        assertThat(unmatched(theirs.source())).hasSize(1);
        assertThat(unmatched(theirs.source()).getFirst()).isEqualTo("foreign");
        var agent = server.staff(StaffRole.AGENT);
        var assigned = agent.post("/monitoring/assignments", """
                {"source":"%s","fingerprint":"trick","service":"%s"}
                """.formatted(
                        theirs.source(), victim.home().service()));
        assertThat(assigned.status()).isEqualTo(422);
    }

    @Test
    void anAlertThatFitsNoServerWaitsUntilSomebodySaysWhatItMeansAndIsThenWorkedFromItsBeginning() {
        var shop = Watched.under(server, "Silver");
        shop.sends("""
                {"status":"firing","labels":{"alertname":"Down","instance":"10.0.0.7:9100"},"startsAt":"2026-11-02T08:00:00Z",
                 "endsAt":"0001-01-01T00:00:00Z","fingerprint":"a"}
                """, """
                {"status":"firing","labels":{"alertname":"Disk","instance":"10.0.0.7:9100"},"startsAt":"2026-11-02T08:10:00Z",
                 "endsAt":"0001-01-01T00:00:00Z","fingerprint":"b"}
                """);
        assertThat(unmatched(shop.source())).containsExactly("no-label", "no-label");
        var assigned = server.staff(StaffRole.AGENT).post("/monitoring/assignments", """
                {"source":"%s","fingerprint":"a","label":"instance","service":"%s"}
                """.formatted(
                        shop.source(), shop.home().service()));
        assertThat(assigned.at("/things")).as("%s", assigned).isEqualTo("2");
        server.passTo(server.now());
        assertThat(unmatched(shop.source())).isEmpty();
        assertThat(episodes(shop.home()).json().path("items")).hasSize(2);
        shop.sends("""
                {"status":"firing","labels":{"alertname":"Load","instance":"10.0.0.7:9100"},"startsAt":"2026-11-02T08:20:00Z",
                 "endsAt":"0001-01-01T00:00:00Z","fingerprint":"c"}
                """);
        assertThat(episodes(shop.home()).json().path("items")).hasSize(3);
    }

    @Test
    void whatNoPlanCoversIsKeptAndVisibleAndStartsNoClock() {
        var shop = Watched.uncovered(server);
        shop.sends(shop.alert("f1", "2026-11-02T08:00:00Z", ""));
        assertThat(episodes(shop.home()).at("/items/0/treatment")).isEqualTo("uncovered");
        assertThat(shop.home().rows("ticket.ticket", "true")).isZero();
    }

    @Test
    void ofAHalfBrokenMessageTheGoodAlertsAreKeptAndTheBadOnesListed() {
        var shop = Watched.under(server, "Gold");
        var sent = shop.monitor()
                .postWithoutKey(
                        "/alerts/alertmanager",
                        message(
                                shop.alert("good", "2026-11-02T08:00:00Z", ""),
                                "{\"status\":\"firing\",\"labels\":{\"a\":1}}",
                                shop.alert("also-good", "2026-11-02T08:00:00Z", "")));
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.at("/accepted")).isEqualTo("2");
        assertThat(sent.at("/unreadable")).isEqualTo("1");
        server.passTo(server.now());
        assertThat(shop.home().rows("uptime.episode", "true")).isEqualTo(2);
        var listed = server.staff(StaffRole.TECHNICIAN).get("/monitoring/unreadable");
        assertThat(listed.json()
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("source").asString().equals(shop.source()))
                        .map(it -> it.path("why").asString()))
                .containsExactly("starts-at");
    }

    @Test
    void aSignOfLifeIsNoTrouble() {
        var shop = Watched.under(server, "Gold");
        shop.sends("""
                {"status":"firing","labels":{"alertname":"Watchdog","server_id":"%s"},"startsAt":"2026-11-02T08:00:00Z",
                 "endsAt":"0001-01-01T00:00:00Z","fingerprint":"dog"}
                """.formatted(shop.home().service()));
        assertThat(shop.home().rows("uptime.sighting", "true")).isEqualTo(1);
        assertThat(shop.home().rows("uptime.episode", "true")).isZero();
    }

    @Test
    void aCoveredServerThatNobodyWatchesIsOnAListUntilSomebodyDoes() {
        var silent = Watched.under(server, "Gold");
        var watched = Watched.under(server, "Gold");
        var dog = """
                {"status":"firing","labels":{"alertname":"Watchdog","server_id":"%s"},"startsAt":"2026-11-02T08:00:00Z",
                 "endsAt":"0001-01-01T00:00:00Z","fingerprint":"dog"}
                """;
        watched.sends(dog.formatted(watched.home().service()));
        server.bean(Listening.class).run(server.now(), server.now());
        assertThat(silentOnes())
                .contains(silent.home().service())
                .doesNotContain(watched.home().service());
        silent.sends(dog.formatted(silent.home().service()));
        server.bean(Listening.class).run(server.now(), server.now());
        assertThat(silentOnes()).doesNotContain(silent.home().service());
    }

    private List<String> silentOnes() {
        return server.staff(StaffRole.TECHNICIAN)
                .get("/monitoring/silent")
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path("service").asString())
                .toList();
    }

    private Answer episodes(Household home) {
        return home.owner().get("/services/" + home.service() + "/episodes");
    }

    private List<String> unmatched(String source) {
        return server.staff(StaffRole.AGENT)
                .get("/monitoring/alerts?unmatched=true")
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("source").asString().equals(source))
                .map(it -> it.path("unmatched").asString())
                .toList();
    }
}
