package onus.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.api.ticket.Walk;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is reported as repaired rests on a right to change it, and stands among the touches. */
class RepairsTest {

    private static final String SOLVED = """
            {"fault":"customer","outcome":"solved","report":"Old logs removed.","evidence":["df -h"]%s}
            """;
    private static final String DONE = "{\"report\":\"Moved.\",\"result\":\"%s\"%s}";
    private static final String UNTOUCHED = ",\"untouched\":true";

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

    private Walk diagnosing(String authorises) {
        var ticket = new Walk(home.diagnosis());
        ticket.by(
                owner,
                "/order",
                "{\"amount\":\"24.00\",\"currency\":\"EUR\",\"authorises\":\"%s\"}".formatted(authorises),
                "ordered");
        ticket.by(technician, "/diagnosis", "", "diagnosing");
        return ticket;
    }

    private Walk working() {
        var ticket = diagnosing("look");
        ticket.by(technician, "/finding", Walk.FINDING.formatted("quote"), "quote-due");
        ticket.by(technician, "/quote", "{\"lines\":[{\"text\":\"Move the site\",\"net\":\"120.00\"}]}", "quoted");
        ticket.by(owner, "/quote/acceptance", "{\"amount\":\"144.00\",\"currency\":\"EUR\"}", "working");
        return ticket;
    }

    private Answer touches() {
        return owner.get("/customers/" + home.customer() + "/touches");
    }

    @Test
    void aRepairWithoutTheTickIsRefusedWithTheClause() {
        var ticket = diagnosing("look");
        var refused = technician.postIfMatch(ticket.path("/finding"), ticket.etag(), SOLVED.formatted(""));
        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("change-without-right");
        assertThat(refused.at("/because/0/clause")).isEqualTo("authorisation.actions");
        assertThat(refused.text()).contains("changing configuration", "is for something else");
        assertThat(home.rows("incident.finding", "true")).isZero();
        assertThat(home.rows("billing.charge", "true")).isZero();
    }

    @Test
    void whoTouchedNothingNeedsNoRightAndTheJournalKeepsThatHeSaidSo() {
        var ticket = diagnosing("look");
        ticket.by(technician, "/finding", SOLVED.formatted(UNTOUCHED), "settled");
        assertThat(touches().text()).doesNotContain("change-configuration");
        assertThat(home.rows("journal.entry", "facts->>'untouched' = 'true'")).isEqualTo(1);
        assertThat(home.rows("incident.finding", "untouched")).isEqualTo(1);
        var receipt = owner.get(ticket.path("/receipt"));
        assertThat(receipt.at("/ticket/finding/untouched")).isEqualTo("true");
    }

    @Test
    void theTickOfTheOrderIsTheRightAndTheRepairStandsAmongTheTouches() {
        diagnosing("fix").by(technician, "/finding", SOLVED.formatted(""), "settled");
        var repair = touches().json().at("/items/0");
        assertThat(repair.at("/action").asString()).isEqualTo("change-configuration");
        assertThat(repair.at("/report").asString()).isEqualTo("Old logs removed.");
        assertThat(repair.at("/authorisation").asString()).startsWith("A-");
        assertThat(repair.at("/endedAt").asString()).isNotEmpty();
    }

    @Test
    void whatIsTheProvidersOwnIsRepairedThere() {
        diagnosing("look").by(technician, "/finding", SOLVED.formatted("").replace("customer", "provider"), "settled");
        assertThat(touches().text()).doesNotContain("change-configuration");
    }

    @Test
    void aTickThatWasRevokedAuthorisesNothing() {
        var ticket = diagnosing("fix");
        var given = owner.get(ticket.path("/authorisations")).at("/items/0/id");
        assertThat(owner.post("/authorisations/" + given + "/revocation", "").status())
                .isEqualTo(200);
        var refused = technician.postIfMatch(
                ticket.path("/finding"), owner.get(ticket.path("")).etag(), SOLVED.formatted(""));
        assertThat(refused.at("/code")).isEqualTo("change-without-right");
        assertThat(refused.text()).contains("revoked");
    }

    @Test
    void aTouchThatWasBegunCoversTheRepairAndEndsWithIt() {
        var ticket = diagnosing("look");
        var fix = Touching.asked(technician, ticket.at("/reference"), """
                {"action":"change-configuration","object":{"kind":"file","name":"/var/log"},"reason":"The disk is full."}
                """)
                .by(owner, "/authorisation", "{}", "ready")
                .by(technician, "/execution", "", "running");
        var path = ticket.path("");
        var signed = technician.postIfMatch(path + "/finding", owner.get(path).etag(), SOLVED.formatted(""));
        assertThat(signed.status()).as("%s", signed).isEqualTo(200);
        assertThat(fix.read(owner).at("/state")).isEqualTo("ended");
        assertThat(fix.at("/course/report")).isEqualTo("Old logs removed.");
        assertThat(home.rows("consent.intervention", "action = 'change-configuration'"))
                .isEqualTo(1);
    }

    @Test
    void theAcceptedQuoteIsTheRightToTheWork() {
        working().by(technician, "/work", DONE.formatted("done", ""), "settled");
        var work = touches().json().at("/items/0");
        assertThat(work.at("/action").asString()).isEqualTo("change-configuration");
        assertThat(work.at("/report").asString()).isEqualTo("Moved.");
    }

    @Test
    void workReportedAfterTheRightRanOutNeedsARenewalOrToHaveTouchedNothing() {
        var ticket = working();
        var late = working();
        server.passTo(server.now().plus(Duration.ofDays(4)));
        for (var result : new String[] {"done", "failed"}) {
            var refused = technician.postIfMatch(
                    ticket.path("/work"), owner.get(ticket.path("")).etag(), DONE.formatted(result, ""));
            assertThat(refused.at("/code")).as("%s", refused).isEqualTo("change-without-right");
            assertThat(refused.text()).contains("ended");
        }
        var given = owner.get(ticket.path("/authorisations")).at("/items/1/id");
        assertThat(owner.post("/authorisations/" + given + "/renewal", "{}").status())
                .isEqualTo(201);
        var done = technician.postIfMatch(
                ticket.path("/work"), owner.get(ticket.path("")).etag(), DONE.formatted("done", ""));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        var failed = technician.postIfMatch(
                late.path("/work"), owner.get(late.path("")).etag(), DONE.formatted("failed", UNTOUCHED));
        assertThat(failed.at("/state")).as("%s", failed).isEqualTo("settled");
    }
}
