package onus.uptime;

import static onus.uptime.Watched.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onus.api.Answer;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What monitors do when they do too much, too little, or the same again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsAtTheLimitTest {

    private final TestServer server = TestServer.apart();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aFullHouseSaysComeAgainLaterAndNeverTooManyRequestsAndLosesNothing() {
        var shop = Watched.under(server, "Gold");
        var rows = server.database().asSuperuser();
        for (var turn : new long[] {-2_000_000, -1}) {
            rows.sql("""
                    insert into uptime.inbox (turn, source_id, fingerprint, starts_at, clears, summary, labels, received_at)
                    overriding system value
                    values (:turn, gen_random_uuid(), 'full', '2026-11-02T08:00:00Z', false, '', '{}', '2026-11-02T08:00:00Z')
                    """).param("turn", turn).update();
        }
        var one = message(shop.alert("f", "2026-11-02T08:59:00Z", ""));
        var answers = IntStream.range(0, 700)
                .mapToObj(_ -> shop.monitor().postWithoutKey("/alerts/alertmanager", one))
                .toList();
        assertThat(answers).extracting(Answer::status).containsOnly(503);
        assertThat(answers.getFirst().header("Retry-After")).isEqualTo("10");
        rows.sql("delete from uptime.inbox where fingerprint = 'full'").update();
        assertThat(shop.monitor().postWithoutKey("/alerts/alertmanager", one).status())
                .isEqualTo(202);
        server.passTo(server.now());
        assertThat(shop.home().rows("uptime.episode", "true")).isEqualTo(1);
    }

    @Test
    void aThousandResendsAreOneIncident() {
        var shop = Watched.under(server, "Gold");
        var same = shop.alert("f", "2026-11-02T08:59:00Z", "");
        for (var i = 0; i < 10; i++) {
            shop.sends(Stream.generate(() -> same).limit(100).toArray(String[]::new));
        }
        assertThat(shop.home().rows("uptime.sighting", "times = 1000")).isEqualTo(1);
        assertThat(shop.home().rows("uptime.episode", "true")).isEqualTo(1);
        assertThat(shop.home().rows("ticket.ticket", "true")).isEqualTo(1);
    }

    @Test
    void theClockOfAFailureStartsWhenItsAlertArrivesNotWhenTheTroubleBegan() {
        var shop = Watched.under(server, "Gold");
        shop.sends(shop.alert("f", "2026-11-02T07:00:00Z", ""));
        var ticket = shop.home().owner().get("/tickets").at("/items/0/reference");
        assertThat(shop.home().owner().get("/tickets/" + ticket).at("/clocks/0/startedAt"))
                .isEqualTo(server.now().toString());
    }

    @Test
    void anAlertWhoseMonitorFallsSilentIsStaleNotOver() {
        var shop = Watched.under(server, "Gold");
        shop.sends(shop.alert("silent", "2026-11-02T08:00:00Z", ""));
        assertThat(alert("silent").path("stale").asBoolean()).isFalse();
        var repeat = Duration.ofHours(4);
        server.passTo(server.now().plus(repeat.multipliedBy(3)).minusSeconds(1));
        assertThat(alert("silent").path("stale").asBoolean()).isFalse();
        server.passTo(server.now().plusSeconds(1));
        assertThat(alert("silent").path("stale").asBoolean()).isTrue();
        assertThat(alert("silent").has("endsAt")).as("nobody said it is over").isFalse();
        shop.sends(shop.alert("silent", "2026-11-02T08:00:00Z", ""));
        assertThat(alert("silent").path("stale").asBoolean()).as("heard again").isFalse();
    }

    @Test
    void whatConcernsNobodyIsSetAsideUntilItIsTold() {
        var shop = Watched.under(server, "Gold");
        var strange = Watched.alert("S-00000-00000", "strange", "2026-11-02T08:00:00Z", "");
        shop.sends(strange);
        var technician = server.staff(StaffRole.TECHNICIAN);
        var wish = "{\"source\":\"%s\",\"fingerprint\":\"strange\"}".formatted(shop.source());
        assertThat(technician.post("/monitoring/dismissals", wish).at("/alerts"))
                .isEqualTo("1");
        assertThat(unmatched()).doesNotContain(shop.source());
        assertThat(technician.post("/monitoring/dismissals", wish).pointers()).containsExactly("/fingerprint");
        shop.sends(strange);
        assertThat(unmatched()).as("told before").doesNotContain(shop.source());
        shop.sends(Watched.alert("S-00000-00000", "strange", "2026-11-02T08:30:00Z", ""));
        assertThat(unmatched()).as("begun anew").contains(shop.source());
    }

    private String unmatched() {
        return server.staff(StaffRole.AGENT)
                .get("/monitoring/alerts?unmatched=true")
                .text();
    }

    private JsonNode alert(String fingerprint) {
        return server.staff(StaffRole.AGENT)
                .get("/monitoring/alerts")
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("fingerprint").asString().equals(fingerprint))
                .findFirst()
                .orElseThrow();
    }
}
