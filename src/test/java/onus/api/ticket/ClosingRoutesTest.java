package onus.api.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.Billed;
import onus.api.Household;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class ClosingRoutesTest {

    private final TestServer server = TestServer.running();

    @Test
    void aQuestionIsClosedByTheDeskAndBroughtBackByTheCustomersWord() {
        var home = Household.in(server, "ovh-fr");
        var agent = server.staff(StaffRole.AGENT);
        var question = new Walk(home.opened("question", ",\"topic\":\"technical\""));
        assertThat(agent.get(question.path("")).text()).contains("\"close\"");
        question.by(agent, "/closing", "", "closed");
        question.refused(agent, "/closing", "", "already-closed");
        assertThat(home.owner()
                        .post(question.path("/messages"), "{\"body\":\"Again.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(agent.get(question.path("")).at("/state")).isEqualTo("open");
    }

    @Test
    void whatIsAnnouncedOrOrderedEndsBeforeTheConversationDoes() {
        var home = Household.in(server, "ovh-fr");
        var agent = server.staff(StaffRole.AGENT);
        var ticket = new Walk(home.diagnosis());
        ticket.refused(agent, "/closing", "", "money-open");
        ticket.by(home.owner(), "/order", "{\"amount\":\"24.00\",\"currency\":\"EUR\"}", "ordered");
        ticket.refused(agent, "/closing", "", "money-open");
        assertThat(agent.get(ticket.path("")).text()).doesNotContain("\"close\"");
    }

    @Test
    void aSettledTicketThatTheCustomerWroteIntoIsTheSameIncidentAndClosesAgain() {
        var billed = Billed.in(server);
        var agent = server.staff(StaffRole.AGENT);
        var path = billed.ticket().path("");
        assertThat(agent.get(path).at("/conversation")).isEqualTo("closed");
        billed.owner().post(path + "/messages", "{\"body\":\"Thank you!\"}");
        var reopened = agent.get(path);
        assertThat(reopened.at("/conversation")).isEqualTo("open");
        assertThat(reopened.at("/state")).isEqualTo("settled");
        assertThat(agent.postIfMatch(path + "/closing", reopened.etag(), "").at("/conversation"))
                .isEqualTo("closed");
        assertThat(billed.home().rows("billing.invoice", "true")).isEqualTo(1);
    }
}
