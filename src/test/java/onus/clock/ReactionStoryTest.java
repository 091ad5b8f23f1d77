package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import onus.platform.task.TaskKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody in Poland asks, and the desk has twelve hours. */
class ReactionStoryTest {

    private static final TestServer SERVER = TestServer.apart();

    private final Household home = Household.in(SERVER, "oktawave-pl");
    private final Someone agent = SERVER.staff(StaffRole.AGENT);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aQuestionAnsweredInTimeSaysSoAndWhy() {
        var ticket = question();
        assertThat(clock(ticket).at("/state").asString()).isEqualTo("running");
        assertThat(clock(ticket).at("/deadline").asString())
                .isEqualTo(opened(ticket).plus(Duration.ofHours(12)).toString());

        pass(Duration.ofHours(3));
        say(agent, ticket, "Look at the invoice of May.");

        assertThat(clock(ticket).at("/state").asString()).isEqualTo("met");
        var because = home.owner().get(ticket + "/because").json().path("items");
        assertThat(because.valueStream().map(it -> it.path("question").asString()))
                .containsExactly("reaction-deadline", "reaction-deadline");
        assertThat(because.at("/1/answer/met").asBoolean()).isTrue();
        assertThat(because.at("/1/because/0/says").asString()).contains("12");
    }

    @Test
    void whoIsForgottenIsWarnedOfOnceEscalatedOnceAndEveryoneCanReadIt() {
        var ticket = question();
        var received = opened(ticket);
        pass(Duration.ofHours(9).minusSeconds(1));
        assertThat(journal(ticket)).doesNotContain("reaction-at-risk");
        pass(Duration.ofSeconds(1));
        assertThat(journal(ticket)).containsOnlyOnce("reaction-at-risk");
        assertThat(line(ticket)).isEqualTo("customer-office");

        pass(Duration.ofHours(3));
        assertThat(journal(ticket)).containsOnlyOnce("reaction-missed").containsOnlyOnce("handed-over");
        assertThat(line(ticket)).isEqualTo("technicians");
        assertThat(clock(ticket).at("/state").asString()).isEqualTo("late");
        assertThat(breachAt()).isEqualTo(received.plus(Duration.ofHours(12)));

        sweptAgainByAnotherMachine(ticket);
        assertThat(journal(ticket)).containsOnlyOnce("reaction-missed").containsOnlyOnce("handed-over");
        say(agent, ticket, "We are sorry.");
        assertThat(clock(ticket).at("/state").asString()).isEqualTo("missed");
        assertThat(journal(ticket)).containsOnlyOnce("reaction-missed");
    }

    @Test
    void notesTheCustomersOwnWordsAndNewHandsAnswerNobody() {
        var ticket = question();
        agent.post(ticket + "/notes", "{\"body\":\"Somebody look, please.\"}");
        say(home.owner(), ticket, "Hello?");
        command(agent, ticket, "/assignment", "{}");
        command(agent, ticket, "/handover", "{\"line\":\"experts\",\"reason\":\"Nobody here knows.\"}");
        assertThat(clock(ticket).at("/state").asString()).isEqualTo("running");
        assertThat(line(ticket)).isEqualTo("experts");
        assertThat(home.owner().get(ticket).json().at("/assignee").isMissingNode()
                        || home.owner().get(ticket).json().at("/assignee").isNull())
                .isTrue();
    }

    @Test
    void closingItIsAnAnswerToo() {
        var ticket = question();
        pass(Duration.ofHours(1));
        command(agent, ticket, "/closing", "");
        assertThat(clock(ticket).at("/state").asString()).isEqualTo("met");
    }

    @Test
    void anEnquiryAboutBuyingGoesToThoseWhoSell() {
        var ticket =
                "/tickets/" + home.opened("question", ",\"topic\":\"sales\"").at("/reference");
        assertThat(line(ticket)).isEqualTo("sales");
        var refused = agent.postIfMatch(
                ticket + "/handover", agent.get(ticket).etag(), "{\"line\":\"sales\",\"reason\":\"Yours.\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("same-line");
    }

    @Test
    void aTicketIsPutRightOnlyWithAReasonAndOnlyIntoWhatTheContractTakes() {
        var ticket = question();
        var etag = agent.get(ticket).etag();
        assertThat(agent.postIfMatch(ticket + "/reclassification", etag, "{\"kind\":\"notice\"}")
                        .pointers())
                .containsExactly("/reason");
        assertThat(agent.postIfMatch(
                                ticket + "/reclassification", etag, "{\"kind\":\"question\",\"reason\":\"Topic.\"}")
                        .pointers())
                .containsExactly("/topic");
        assertThat(agent.postIfMatch(
                                ticket + "/reclassification", etag, "{\"kind\":\"diagnosis\",\"reason\":\"Deep.\"}")
                        .at("/code"))
                .isEqualTo("kind-not-offered");
        command(agent, ticket, "/reclassification", "{\"kind\":\"notice\",\"reason\":\"Only telling.\"}");
        assertThat(clock(ticket).at("/state").asString()).isEqualTo("replaced");
        var stale =
                agent.postIfMatch(ticket + "/reclassification", etag, "{\"kind\":\"sla-claim\",\"reason\":\"Money.\"}");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void whatIsKeptIsWhatReckoningAgainGives() {
        var ticket = question();
        pass(Duration.ofHours(2));
        say(home.owner(), ticket, "Hello?");
        command(agent, ticket, "/reclassification", "{\"kind\":\"notice\",\"reason\":\"Only telling.\"}");
        command(
                agent,
                ticket,
                "/reclassification",
                "{\"kind\":\"question\",\"topic\":\"technical\",\"reason\":\"They do ask.\"}");
        pass(Duration.ofHours(1));
        say(agent, ticket, "Yes.");
        var clocks = SERVER.bean(Clocks.class);
        var key = ticketId();
        assertThat(clocks.of(home.account(), key)).hasSize(2).isEqualTo(clocks.again(home.account(), key));
    }

    private String question() {
        return "/tickets/" + home.opened("question", ",\"topic\":\"technical\"").at("/reference");
    }

    private JsonNode clock(String ticket) {
        var clocks = home.owner().get(ticket).json().path("clocks");
        return clocks.get(clocks.size() - 1);
    }

    private static Instant opened(Answer ticket) {
        return Instant.parse(ticket.at("/times/openedAt"));
    }

    private Instant opened(String ticket) {
        return opened(home.owner().get(ticket));
    }

    private String line(String ticket) {
        return home.owner().get(ticket).at("/line");
    }

    private List<String> journal(String ticket) {
        return agent.get(ticket + "/journal")
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path("what").asString())
                .toList();
    }

    private static void say(Someone who, String ticket, String words) {
        assertThat(who.post(ticket + "/messages", "{\"body\":\"" + words + "\"}")
                        .status())
                .isEqualTo(201);
    }

    private static void command(Someone who, String ticket, String command, String body) {
        var told = who.postIfMatch(ticket + command, who.get(ticket).etag(), body);
        assertThat(told.status()).as("%s", told).isEqualTo(200);
    }

    private static void pass(Duration duration) {
        SERVER.passTo(SERVER.now().plus(duration));
    }

    private Instant breachAt() {
        return SERVER.database()
                .asSuperuser()
                .sql("select due_at from clock.stage where account_id = :account and stage = 'missed'")
                .param("account", home.account())
                .query((row, _) -> row.getTimestamp("due_at").toInstant())
                .single();
    }

    private UUID ticketId() {
        return SERVER.database()
                .asSuperuser()
                .sql("select ticket_id from ticket.ticket where account_id = :account")
                .param("account", home.account())
                .query(UUID.class)
                .single();
    }

    /** The same stage, run once more after it was done. */
    private void sweptAgainByAnotherMachine(String ticket) {
        var key = new TaskKey(Stage.MISSED.task(), home.account(), ticketId(), "1");
        SERVER.bean(Sweeping.Looking.class).at(Stage.MISSED).run(key, SERVER.now());
        assertThat(clock(ticket).at("/state").asString()).isEqualTo("late");
    }
}
