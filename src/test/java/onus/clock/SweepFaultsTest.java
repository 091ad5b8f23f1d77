package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.contract.file.ContractFiles;
import onus.people.StaffRole;
import onus.platform.task.TaskKey;
import onus.uptime.Watched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What goes on beside running clocks: a second machine, and a contract that is changed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepFaultsTest {

    private static final TestServer SERVER = TestServer.apart();
    private static final int TICKETS = 8;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    @Order(1)
    void twoMachinesThatSweepTheSameDueClocksTellOfEachOnce() throws Exception {
        var home = Household.in(SERVER, "oktawave-pl");
        for (int i = 0; i < TICKETS; i++) {
            home.opened("question", ",\"topic\":\"technical\"");
        }
        SERVER.moveTo(SERVER.now().plus(Duration.ofHours(13)));
        Callable<Boolean> sweep = () -> {
            ids(home)
                    .forEach(it -> SERVER.bean(Sweeping.Looking.class)
                            .at(Stage.MISSED)
                            .run(new TaskKey(Stage.MISSED.task(), home.account(), it, "1"), SERVER.now()));
            return true;
        };
        try (var machines = Executors.newFixedThreadPool(2)) {
            for (var done : machines.invokeAll(List.of(sweep, sweep))) {
                assertThat(done.get()).isTrue();
            }
        }
        SERVER.passTo(SERVER.now());

        assertThat(home.rows("clock.stage", "stage = 'missed'")).isEqualTo(TICKETS);
        assertThat(home.rows("ticket.handover", "true")).isEqualTo(TICKETS);
        assertThat(home.rows("journal.entry", "what = 'reaction-missed'")).isEqualTo(TICKETS);
    }

    @Test
    @Order(2)
    void aCalendarEditedWhileAClockRunsMovesOnlyWhatIsOpenedUnderIt() {
        var home = Watched.under(SERVER, "Platinum").home();
        publish("2026-11-05", "opens: '08:00'", "opens: '10:00'");
        SERVER.passTo(Instant.parse("2026-11-04T18:00:00Z"));
        var before = change(home);
        assertThat(deadline(before)).isEqualTo("2026-11-05T08:00:00Z");

        SERVER.passTo(Instant.parse("2026-11-05T07:59:59Z"));
        assertThat(deadline(before)).isEqualTo("2026-11-05T08:00:00Z");
        var after = change(home);
        assertThat(deadline(after)).as("ten in Warsaw, and two hours").isEqualTo("2026-11-05T11:00:00Z");

        SERVER.passTo(Instant.parse("2026-11-05T08:00:00Z"));
        assertThat(state(before)).isEqualTo("late");
        assertThat(state(after)).isEqualTo("running");
    }

    private static String change(Household home) {
        var opened = SERVER.staff(StaffRole.AGENT).post("/tickets", """
                {"customer":"%s","service":"%s","kind":"change","subject":"Add a user","body":"Please."}
                """.formatted(home.customer(), home.service()));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return "/tickets/" + opened.at("/reference");
    }

    private static String deadline(String ticket) {
        return SERVER.staff(StaffRole.AGENT).get(ticket).at("/clocks/0/deadline");
    }

    private static String state(String ticket) {
        return SERVER.staff(StaffRole.AGENT).get(ticket).at("/clocks/0/state");
    }

    /** The shipped contract with a second version in which one term is another. */
    private static void publish(String from, String was, String is) {
        var shipped = new String(ContractFiles.source("oktawave-pl"), StandardCharsets.UTF_8);
        var first = shipped.indexOf("    terms:");
        var yaml = shipped.stripTrailing() + "\n  - from: " + from + "\n"
                + shipped.substring(first).replace(was, is);
        var supervisor = SERVER.staff(StaffRole.SUPERVISOR);
        var published = Someone.send(supervisor
                .request("/contracts")
                .header("Content-Type", "application/yaml")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(yaml)));
        assertThat(published.status()).as("%s", published).isEqualTo(201);
    }

    private static List<UUID> ids(Household home) {
        return SERVER.database()
                .asSuperuser()
                .sql("select ticket_id from ticket.ticket where account_id = :account")
                .param("account", home.account())
                .query(UUID.class)
                .list();
    }
}
