package onus.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From when the clock of an alert runs is a term: its receipt, or what the monitor says. */
class AlertClockTest {

    private static final TestServer SERVER = TestServer.apart();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void itRunsFromItsReceiptUnlessTheCustomersTermsSayFromItsStart() {
        var usual = Watched.under(SERVER, "Gold");
        var own = Watched.under(SERVER, "Gold");
        agreed(own, "STARTS_AT");
        SERVER.passTo(Instant.parse("2026-11-03T10:00:00Z"));

        var since = SERVER.now().minus(Duration.ofMinutes(7));
        usual.sends(usual.alert("late-1", since.toString(), ""));
        own.sends(own.alert("late-2", since.toString(), ""));

        assertThat(started(usual)).isEqualTo(SERVER.now());
        assertThat(started(own)).isEqualTo(since);

        own.sends(own.alert("ancient", "2025-12-31T00:00:00Z", ""));
        assertThat(own.home().rows("clock.clock", "started_at < '2026-01-02T09:00:00Z'"))
                .as("never before the server was covered")
                .isZero();
        assertThat(own.home().rows("ticket.ticket", "kind = 'failure'")).isEqualTo(2);
    }

    private static void agreed(Watched watched, String start) {
        var written = SERVER.staff(StaffRole.SUPERVISOR)
                .post("/customers/" + watched.home().customer() + "/amendments", """
                {"contract":"oktawave-pl","from":"2026-11-03","terms":{"reaction.alertClockStart":"%s"},"reason":"Agreed."}
                """.formatted(start));
        assertThat(written.status()).as("%s", written).isLessThan(300);
        var approved =
                SERVER.staff(StaffRole.SUPERVISOR).post("/proposals/" + written.at("/proposal") + "/approval", "");
        assertThat(approved.status()).as("%s", approved).isEqualTo(200);
    }

    private static Instant started(Watched watched) {
        return SERVER.database()
                .asSuperuser()
                .sql("select started_at from clock.clock where account_id = :account")
                .param("account", watched.home().account())
                .query((row, _) -> row.getTimestamp("started_at").toInstant())
                .single();
    }
}
