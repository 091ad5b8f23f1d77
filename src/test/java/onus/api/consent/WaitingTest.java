package onus.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The desk has twelve hours to react and cannot without a permission. This customer agreed that the clock stands while the desk waits: from the request to
 * the answer, whatever it is, and not a minute longer.
 */
class WaitingTest {

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
        home = Household.in(server, "oktawave-pl");
        owner = home.owner();
        technician = server.staff(StaffRole.TECHNICIAN);
    }

    /** Agreed with four eyes, and in force from tomorrow. */
    private void agreedThatTheClockStands() {
        var tomorrow = LocalDate.ofInstant(server.now(), ZoneOffset.UTC).plusDays(1);
        var proposed = server.staff(StaffRole.SALES)
                .post("/customers/" + home.customer() + "/amendments", """
                        {"contract":"oktawave-pl","from":"%s","terms":{"reaction.pauseOnCustomer":true},"reason":"They are slow to answer."}
                        """.formatted(tomorrow));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        var approved =
                server.staff(StaffRole.SUPERVISOR).post("/proposals/" + proposed.at("/proposal") + "/approval", "");
        assertThat(approved.at("/state")).as("%s", approved).isEqualTo("approved");
        pass(Duration.ofDays(2));
    }

    private String question() {
        return home.opened("question", ",\"topic\":\"technical\"").at("/reference");
    }

    private Touching asked(String ticket) {
        return Touching.asked(technician, ticket, Touching.wish("read-configuration", "site"));
    }

    private JsonNode clock(String ticket) {
        return owner.get("/tickets/" + ticket).json().at("/clocks/0");
    }

    private static void pass(Duration duration) {
        server.passTo(server.now().plus(duration));
    }

    @Test
    void theClockStandsFromTheRequestToTheAnswerWithTheRequestAsEvidence() {
        agreedThatTheClockStands();
        var ticket = question();
        var deadline = Instant.parse(clock(ticket).path("deadline").asString());
        pass(Duration.ofHours(2));
        var look = asked(ticket);
        assertThat(look.at("/state")).isEqualTo("waiting");
        assertThat(clock(ticket).path("state").asString()).isEqualTo("paused");
        assertThat(clock(ticket).path("deadline").isMissingNode()
                        || clock(ticket).path("deadline").isNull())
                .isTrue();
        assertThat(clock(ticket).at("/pauses/0/reason").asString()).isEqualTo("authorisation");
        assertThat(clock(ticket).at("/pauses/0/askedBy").asString()).isEqualTo(request());

        pass(Duration.ofHours(30));
        assertThat(clock(ticket).path("state").asString()).isEqualTo("paused");
        look.read(owner).by(owner, "/authorisation", "{}", "ready");

        assertThat(clock(ticket).path("state").asString()).isEqualTo("running");
        assertThat(Instant.parse(clock(ticket).path("deadline").asString()))
                .isEqualTo(deadline.plus(Duration.ofHours(30)));
        assertThat(clock(ticket).at("/pauses/0/to").asString())
                .isEqualTo(server.now().toString());
        pass(Duration.ofHours(10));
        assertThat(clock(ticket).path("state").asString()).isEqualTo("late");
    }

    @Test
    void aNoEndsTheWaitingAsWell() {
        agreedThatTheClockStands();
        var ticket = question();
        var deadline = Instant.parse(clock(ticket).path("deadline").asString());
        var look = asked(ticket);
        pass(Duration.ofHours(5));
        look.read(owner).by(owner, "/refusal", "", "refused");
        assertThat(clock(ticket).path("state").asString()).isEqualTo("running");
        assertThat(Instant.parse(clock(ticket).path("deadline").asString()))
                .isEqualTo(deadline.plus(Duration.ofHours(5)));
    }

    @Test
    void whatCameByAnotherWayEndsTheWaitingWhenItBegins() {
        agreedThatTheClockStands();
        var ticket = question();
        var look = asked(ticket);
        pass(Duration.ofHours(3));
        owner.post("/services/" + home.service() + "/authorisations", """
                {"actions":["read-configuration"],"objects":[{"kind":"site"}]}
                """);
        assertThat(clock(ticket).path("state").asString()).isEqualTo("paused");
        look.read(technician).by(technician, "/execution", "", "running");
        assertThat(clock(ticket).at("/pauses/0/to").asString())
                .isEqualTo(server.now().toString());
    }

    @Test
    void withoutSuchATermNothingStandsAndTheRequestIsTheDesksFirstAnswer() {
        var ticket = question();
        asked(ticket);
        assertThat(clock(ticket).path("state").asString()).isEqualTo("met");
        assertThat(clock(ticket).path("pauses").isEmpty()).isTrue();
    }

    private String request() {
        return server.database()
                .asSuperuser()
                .sql("select request_id from consent.request where account_id = :account")
                .param("account", home.account())
                .query(UUID.class)
                .single()
                .toString();
    }
}
