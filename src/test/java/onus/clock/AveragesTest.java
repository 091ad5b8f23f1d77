package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import onus.api.Household;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody may know of how soon the desk reacts. */
class AveragesTest {

    private static final TestServer SERVER = TestServer.apart();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aMonthIsTheTicketsThatCameInWithinItAndNobodyCanBeRecognised() {
        SERVER.passTo(Instant.parse("2026-12-31T20:00:00Z"));
        var homes =
                Stream.of(1, 2, 3).map(_ -> Household.in(SERVER, "oktawave-pl")).toList();
        for (int i = 0; i < 4; i++) {
            answered(homes.get(i % 2), Duration.ofMinutes(10).multipliedBy(i + 1));
        }
        var few = all("2026-12");
        assertThat(few.path("tickets").asInt()).isEqualTo(4);
        assertThat(few.path("mean").isMissingNode() || few.path("mean").isNull())
                .isTrue();

        answered(homes.get(2), Duration.ofMinutes(50));
        homes.get(0).opened("question", ",\"topic\":\"technical\"");
        var told = all("2026-12");
        assertThat(told.path("tickets").asInt()).isEqualTo(6);
        assertThat(told.path("answered").asInt()).isEqualTo(5);
        assertThat(told.path("met").asInt()).isEqualTo(5);
        assertThat(told.path("mean").asString()).isEqualTo("PT30M");
        assertThat(told.path("median").asString()).isEqualTo("PT30M");
        assertThat(told.path("p95").asString()).isEqualTo("PT48M");
        assertThat(told.path("target").asString()).isEqualTo("PT1H");
        assertThat(told.path("reached").asBoolean()).isTrue();

        SERVER.passTo(Instant.parse("2026-12-31T23:00:00Z"));
        answered(homes.get(0), Duration.ofMinutes(1));
        assertThat(all("2026-12").path("answered").asInt())
                .as("midnight in Warsaw is an hour before midnight in Greenwich")
                .isEqualTo(5);
        assertThat(all("2027-01").path("tickets").asInt()).isEqualTo(1);
    }

    @Test
    void aMonthWithoutTicketsSaysSoForEveryPlanAndAMonthThatIsNoneIsRefused() {
        var answer = SERVER.nobody().get("/reports/reactions?month=2031-02");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        var lines = answer.json().path("items");
        assertThat(lines.valueStream()
                        .filter(it -> it.hasNonNull("plan"))
                        .map(it -> it.path("plan").asString()))
                .containsExactly("Basic", "Silver", "Gold", "Platinum");
        assertThat(lines.valueStream().map(it -> it.path("tickets").asInt())).containsOnly(0);
        assertThat(lines.valueStream().noneMatch(it -> it.hasNonNull("mean"))).isTrue();
        assertThat(SERVER.nobody().get("/reports/reactions?month=May").status()).isEqualTo(422);
        assertThat(SERVER.nobody().get("/reports/reactions?month=2026-13").status())
                .isEqualTo(422);
    }

    private static void answered(Household home, Duration after) {
        var ticket = home.opened("question", ",\"topic\":\"technical\"").at("/reference");
        SERVER.passTo(SERVER.now().plus(after));
        var said = SERVER.staff(StaffRole.AGENT).post("/tickets/" + ticket + "/messages", "{\"body\":\"Yes.\"}");
        assertThat(said.status()).isEqualTo(201);
    }

    private static JsonNode all(String month) {
        return SERVER.nobody()
                .get("/reports/reactions?month=" + month)
                .json()
                .path("items")
                .valueStream()
                .filter(it -> !it.hasNonNull("plan"))
                .findFirst()
                .orElseThrow();
    }
}
