package onus.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import onus.api.DeskMail;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.api.ticket.Walk;
import onus.journal.JournalVerification;
import onus.journal.Verification;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes on stops when what it is for is over, and whoever is at it is told why. */
class StopsTest {

    private static TestServer server;

    private Household home;
    private Someone owner;
    private Someone technician;

    @BeforeAll
    static void start() {
        server = TestServer.apart();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aHousehold() {
        home = Household.in(server, "ovh-fr");
        owner = home.owner();
        technician = server.staff(StaffRole.TECHNICIAN);
    }

    private Touching restoring(String ticket) {
        return Touching.asked(technician, ticket, Touching.wish("restore-data", "site"))
                .by(owner, "/authorisation", "{}", "ready")
                .by(technician, "/execution", "", "running");
    }

    private void passAnHour() {
        server.passTo(server.now().plus(Duration.ofHours(1)));
    }

    @Test
    void aClosedTicketStopsWhatGoesOnUnderItAndTellsWhoIsAtIt() {
        var ticket = home.opened("question", ",\"topic\":\"technical\"");
        var restore = restoring(ticket.at("/reference"));
        var path = "/tickets/" + ticket.at("/reference");
        var closed =
                technician.postIfMatch(path + "/closing", technician.get(path).etag(), "");
        assertThat(closed.status()).as("%s", closed).isEqualTo(200);

        assertThat(restore.read(technician).at("/state")).isEqualTo("stopping");
        assertThat(home.rows("journal.entry", "what = 'touch-stopping'")).isEqualTo(1);
        passAnHour();
        assertThat(toldToStop(ticket.at("/reference")))
                .singleElement()
                .asString()
                .contains("What it was for was closed or withdrawn");
        restore.by(technician, "/report", "{\"report\":\"Half of it.\"}", "ended");
        assertThat(server.bean(JournalVerification.class).verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void aConsumerWhoWithdrawsFromBegunWorkStopsIt() {
        home = Household.in(server, "ovh-fr", "Jeanne Martin", true);
        var ticket = Walk.diagnosing(home, technician);
        assertThat(home.rows("consent.intervention", "state = 'running'")).isEqualTo(1);
        ticket.by(home.owner(), "/withdrawal", "", "withdrawn");
        assertThat(home.rows("consent.intervention", "state = 'stopping'")).isEqualTo(1);
        passAnHour();
        assertThat(toldToStop(ticket.at("/reference")))
                .singleElement()
                .asString()
                .contains("What it was for was closed or withdrawn");
    }

    @Test
    void whoeverIsAtATouchIsToldOfARevocationToo() {
        var ticket = home.opened("fault-claim", "").at("/reference");
        restoring(ticket).by(owner, "/revocation", "", "stopping");
        passAnHour();
        assertThat(toldToStop(ticket))
                .singleElement()
                .asString()
                .contains("The customer took the right back", "/desk/tickets/" + ticket);
        assertThat(home.rows("channel.notice", "subject like 'Stop at%'"))
                .as("what the desk tells its own people is no letter to the customer")
                .isZero();
    }

    @Test
    void whatWasReportedMeanwhileTroublesNobody() {
        var ticket = home.opened("fault-claim", "").at("/reference");
        restoring(ticket)
                .by(owner, "/revocation", "", "stopping")
                .by(technician, "/report", "{\"report\":\"Half of it.\"}", "ended");
        passAnHour();
        assertThat(toldToStop(ticket)).isEmpty();
    }

    private List<String> toldToStop(String ticket) {
        return DeskMail.lettersTo(technician.person().email(), ticket);
    }
}
