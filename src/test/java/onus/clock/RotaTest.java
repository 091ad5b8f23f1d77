package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.api.Answer;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

/** Who is on duty is never in doubt: at a rank of a line there is one person at a time. */
class RotaTest {

    private final TestServer server = TestServer.running();
    private final Someone supervisor = server.staff(StaffRole.SUPERVISOR);
    private final Someone first = server.staff(StaffRole.TECHNICIAN);
    private final Someone second = server.staff(StaffRole.TECHNICIAN);

    @Test
    void twoAreNeverCalledFirstAtTheSameTimeButOneAfterTheOtherOrAtAnotherRank() {
        assertThat(enter(first, 1, "2031-03-03T20:00:00Z", "2031-03-04T08:00:00Z")
                        .status())
                .isEqualTo(201);

        var overlapping = enter(second, 1, "2031-03-04T07:59:59Z", "2031-03-04T20:00:00Z");
        assertThat(overlapping.status()).isEqualTo(422);
        assertThat(overlapping.pointers()).containsExactly("/from");

        assertThat(enter(second, 1, "2031-03-04T08:00:00Z", "2031-03-04T20:00:00Z")
                        .status())
                .as("a shift ends before its last instant")
                .isEqualTo(201);
        assertThat(enter(second, 2, "2031-03-03T20:00:00Z", "2031-03-04T08:00:00Z")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aShiftThatIsTakenOutLeavesAGapAndItsPlaceIsFree() {
        var shift =
                enter(first, 1, "2031-04-01T20:00:00Z", "2031-04-02T08:00:00Z").at("/id");

        assertThat(first.delete("/duty/" + shift).status()).isEqualTo(403);
        assertThat(supervisor.delete("/duty/" + shift).status()).isEqualTo(204);
        assertThat(supervisor.delete("/duty/" + shift).status()).isEqualTo(404);

        var night = first.get("/duty?line=experts&from=2031-04-01T20:00:00Z&to=2031-04-02T08:00:00Z");
        assertThat(night.json().path("items")).isEmpty();
        assertThat(night.json().path("gaps")).hasSize(1);
        assertThat(enter(second, 1, "2031-04-01T20:00:00Z", "2031-04-02T08:00:00Z")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void ofManyWhoEnterTheSameNightAtOnceExactlyOneIsHeard() throws Exception {
        Callable<Answer> night = () -> enter(first, 1, "2031-05-01T20:00:00Z", "2031-05-02T08:00:00Z");
        try (var people = Executors.newFixedThreadPool(4)) {
            var answers = people.invokeAll(List.of(night, night, night, night));
            assertThat(answers)
                    .extracting(it -> it.get().status())
                    .containsOnlyOnce(201)
                    .containsOnly(201, 422);
        }
    }

    private Answer enter(Someone who, int rank, String from, String to) {
        return supervisor.post("/duty", """
                {"line":"experts","person":"%s","rank":%d,"from":"%s","to":"%s"}
                """.formatted(who.person().id(), rank, from, to));
    }
}
