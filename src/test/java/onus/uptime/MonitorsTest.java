package onus.uptime;

import static onus.uptime.Watched.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

/** Monitors, their tokens, and what becomes of those that cannot be understood. */
class MonitorsTest {

    private final TestServer server = TestServer.running();

    @Test
    void aMonitorMayShowItsTokenAsAPassword() {
        var shop = Watched.uncovered(server);
        var encoded = Base64.getEncoder()
                .encodeToString(("alertmanager:" + shop.monitor().token()).getBytes(StandardCharsets.UTF_8));
        var request = server.nobody()
                .request("/alerts/alertmanager")
                .header("Authorization", "Basic " + encoded)
                .POST(BodyPublishers.ofString(message(shop.alert("f", "2026-11-02T08:00:00Z", ""))));
        assertThat(Someone.send(request).status()).isEqualTo(202);
        var elsewhere = server.nobody().request("/tickets").header("Authorization", "Basic " + encoded);
        assertThat(Someone.send(elsewhere.GET()).status()).isEqualTo(401);
    }

    @Test
    void aMonitorMayReportAndNothingElseAndAfterItWasShutOutNothingAtAll() {
        var shop = Watched.uncovered(server);
        assertThat(shop.monitor().get("/tickets").status()).isEqualTo(403);
        assertThat(shop.monitor().get("/monitoring/alerts").status()).isEqualTo(403);
        assertThat(shop.monitor().postWithoutKey("/alerts/grafana", message()).status())
                .isEqualTo(404);
        var supervisor = server.staff(StaffRole.SUPERVISOR);
        assertThat(supervisor.delete("/monitoring/sources/" + shop.source()).status())
                .isEqualTo(204);
        assertThat(shop.monitor()
                        .postWithoutKey("/alerts/alertmanager", message())
                        .status())
                .isEqualTo(401);
        assertThat(supervisor.delete("/monitoring/sources/" + shop.source()).status())
                .isEqualTo(404);
    }

    @Test
    void twoSourcesCannotHaveOneNameAndAMappingMustFitItsFormat() {
        var supervisor = server.staff(StaffRole.SUPERVISOR);
        var name = "kuma-" + UUID.randomUUID();
        var kuma = "{\"name\":\"" + name + "\",\"format\":\"mapped\",\"mapping\":\"uptime-kuma\"}";
        assertThat(supervisor.post("/monitoring/sources", kuma).status()).isEqualTo(201);
        assertThat(supervisor.post("/monitoring/sources", kuma).pointers()).containsExactly("/name");
        assertThat(supervisor
                        .post("/monitoring/sources", "{\"name\":\"x\",\"format\":\"mapped\",\"mapping\":\"no-such\"}")
                        .pointers())
                .containsExactly("/mapping");
        assertThat(supervisor
                        .post("/monitoring/sources", "{\"name\":\"x\",\"format\":\"grafana\",\"mapping\":\"zabbix\"}")
                        .pointers())
                .containsExactly("/mapping");
    }

    @Test
    void alertsTheMonitorOnlyCountedAreAWarningOnTheListOfSources() {
        var shop = Watched.uncovered(server);
        shop.monitor()
                .postWithoutKey(
                        "/alerts/alertmanager",
                        message(shop.alert("f", "2026-11-02T08:00:00Z", ""))
                                .replace("\"truncatedAlerts\":0", "\"truncatedAlerts\":12"));
        var source = server.staff(StaffRole.AGENT)
                .get("/monitoring/sources")
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(shop.source()))
                .findFirst()
                .orElseThrow();
        assertThat(source.path("truncated").asInt()).isEqualTo(12);
        assertThat(source.path("lastHeard").asString()).isEqualTo(server.now().toString());
    }

    @Test
    void whatIsNoMessageAtAllIsRefusedAndListed() {
        var shop = Watched.uncovered(server);
        assertThat(shop.monitor()
                        .postWithoutKey("/alerts/alertmanager", "{\"vers")
                        .status())
                .isEqualTo(400);
        assertThat(server.staff(StaffRole.AGENT).get("/monitoring/unreadable").text())
                .contains(shop.source());
    }
}
