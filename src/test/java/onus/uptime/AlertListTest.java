package onus.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.Place;
import onus.people.Scope;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The lists of what monitors told, as the desk reads them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertListTest {

    private final TestServer server = TestServer.apart();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void alertsThatCameTogetherAreAllTurnedOver() {
        var shop = Watched.under(server, "Gold");
        var together = IntStream.range(0, 7)
                .mapToObj(it -> shop.alert("together-" + it, "2026-11-02T08:59:00Z", ""))
                .toArray(String[]::new);
        shop.sends(together);
        var seen = new ArrayList<String>();
        var reader = server.staff(StaffRole.AGENT);
        for (var next = "/monitoring/alerts?limit=2"; !next.isEmpty(); ) {
            var page = reader.get(next);
            next = page.header("Link").replaceAll(".*?/api/v1(.*)>.*", "$1");
            page.json()
                    .path("items")
                    .valueStream()
                    .forEach(it -> seen.add(it.path("fingerprint").asString()));
        }
        assertThat(seen.stream().filter(it -> it.startsWith("together-")))
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void whoWorksForOneMarketReadsNothingOfAnothersServers() {
        var shop = Watched.under(server, "Gold");
        shop.sends(shop.alert("ours", "2026-11-02T08:59:00Z", ""));
        shop.sends(Watched.alert("S-00000-00000", "nobodys", "2026-11-02T08:30:00Z", ""));
        assertThat(fingerprints(of("PL"))).contains("ours", "nobodys");
        assertThat(fingerprints(of("FR"))).contains("nobodys").doesNotContain("ours");
        server.passTo(server.now().plusSeconds(3 * 24 * 3600));
        assertThat(of("PL").get("/monitoring/silent").text()).contains("\"service\"");
        assertThat(of("FR").get("/monitoring/silent").json().path("items")).isEmpty();
    }

    private static List<String> fingerprints(Someone reader) {
        return reader.get("/monitoring/alerts")
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path("fingerprint").asString())
                .toList();
    }

    private Someone of(String market) {
        var person = server.enrol(new Place.AtDesk(Set.of(StaffRole.TECHNICIAN), Set.of(market)));
        return server.with(person, null, Scope.WRITE);
    }
}
