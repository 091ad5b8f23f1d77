package onus.api.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private final TestServer server = TestServer.running();
    private final Household home = Household.in(server, "ovh-fr", "Jeanne Dupont " + UUID.randomUUID(), true);
    private final Someone owner = home.owner();
    private final Someone technician = server.staff(StaffRole.TECHNICIAN);

    @Test
    void aConsumerGoesBackOnADiagnosisThatHasBegunAndOwesNothing() {
        var ticket = Walk.diagnosing(home, technician);
        assertThat(offered(ticket, home)).contains("withdraw");

        ticket.by(owner, "/withdrawal", "", "withdrawn");

        assertThat(home.rows("billing.charge", "true")).isZero();
        ticket.refused(technician, "/finding", Walk.FINDING.formatted("solved"), "closed");
    }

    @Test
    void aConsumerGoesBackOnAnAcceptedQuoteAndOwesOnlyTheFinishedDiagnosis() {
        var ticket = working(home);

        ticket.by(owner, "/withdrawal", "", "settled");

        assertThat(ticket.at("/outcome")).isEqualTo("quote-refused");
        assertThat(home.rows("billing.charge", "true")).isEqualTo(1);
        assertThat(home.rows("billing.invoice", "gross = 24.00")).isEqualTo(1);
    }

    @Test
    void theRightOfWithdrawalEndsWithTheLastDay() {
        var ticket = Walk.diagnosing(home, technician);
        server.moveTo(server.now().plus(Duration.ofDays(19)));
        ticket.refused(owner, "/withdrawal", "", "already-begun");
        assertThat(home.rows("incident.incident", "state = 'diagnosing'")).isEqualTo(1);
    }

    @Test
    void whatIsDoneIsNotTakenBack() {
        var ticket = working(home);
        ticket.by(technician, "/work", "{\"report\":\"Moved.\",\"result\":\"done\"}", "settled");
        ticket.refused(owner, "/withdrawal", "", "closed");
        assertThat(home.rows("billing.charge", "true")).isEqualTo(2);
    }

    @Test
    void aBusinessDoesNotGoBackOnBegunWork() {
        var business = Household.in(server, "ovh-fr");
        var diagnosing = Walk.diagnosing(business, technician);
        assertThat(offered(diagnosing, business)).doesNotContain("withdraw");
        diagnosing.refused(business.owner(), "/withdrawal", "", "already-begun");
    }

    private static List<String> offered(Walk ticket, Household house) {
        return new Walk(house.owner().get(ticket.path(""))).next();
    }

    private Walk working(Household house) {
        var ticket = Walk.diagnosing(house, technician);
        ticket.by(technician, "/finding", Walk.FINDING.formatted("quote"), "quote-due");
        ticket.by(technician, "/quote", "{\"lines\":[{\"text\":\"Move the site\",\"net\":\"120.00\"}]}", "quoted");
        ticket.by(house.owner(), "/quote/acceptance", "{\"amount\":\"144.00\",\"currency\":\"EUR\"}", "working");
        return ticket;
    }
}
