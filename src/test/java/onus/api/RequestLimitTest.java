package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

    private static final int LIMIT = 30;
    private static final TestServer SERVER = TestServer.with("--onus.api.requests-per-minute=" + LIMIT);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndNobodyElseIsKeptWaiting() {
        var hasty = SERVER.staff(StaffRole.AGENT);
        var answers =
                IntStream.range(0, 3 * LIMIT).mapToObj(_ -> hasty.get("/me")).toList();
        assertThat(answers.subList(0, LIMIT))
                .allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
        var turnedAway =
                answers.stream().filter(it -> it.status() == 429).findFirst().orElseThrow();
        assertThat(turnedAway.at("/type")).isEqualTo("urn:onus:problem:too-many");
        assertThat(Integer.parseInt(turnedAway.header("Retry-After"))).isBetween(1, 60);
        assertThat(turnedAway.header("RateLimit")).startsWith("\"default\";r=0;");
        assertThat(SERVER.staff(StaffRole.AGENT).get("/me").status()).isEqualTo(200);
    }

    @Test
    void aMonitorIsNeverTurnedAwayForAskingOften() {
        var monitor = SERVER.nobody();
        var answers = IntStream.range(0, 2 * LIMIT)
                .mapToObj(_ -> monitor.post("/alerts/alertmanager", "{}").status())
                .distinct();
        assertThat(answers).doesNotContain(429, 500);
    }
}
