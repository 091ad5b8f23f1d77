package onus.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.consent.LinkMade;
import onus.journal.JournalVerification;
import onus.journal.Verification;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How rights end while something goes on under them, and where that is written down. */
class EndsTest {

    private static TestServer server;

    private Household home;
    private Someone owner;
    private Someone technician;
    private Instant granted;

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
        granted = server.now();
    }

    private Touching restoring() {
        var ticket = home.opened("fault-claim", "").at("/reference");
        return Touching.asked(technician, ticket, Touching.wish("restore-data", "site"))
                .by(owner, "/authorisation", "{}", "ready")
                .by(technician, "/execution", "", "running");
    }

    private void passHours(int hours) {
        server.passTo(granted.plus(Duration.ofHours(hours)));
    }

    private Touching read(Touching it) {
        return it.read(technician);
    }

    @Test
    void aRightThatRunsOutStopsWhatGoesOnAtTheNextSafePointOnce() {
        var restore = restoring();
        passHours(71);
        assertThat(read(restore).at("/state")).isEqualTo("running");
        passHours(73);
        assertThat(read(restore).at("/state")).isEqualTo("stopping");
        assertThat(Duration.between(granted, Instant.parse(restore.at("/course/stopAt"))))
                .isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(1));
        passHours(200);
        assertThat(home.rows("journal.entry", "what = 'touch-stopping'")).isEqualTo(1);
        read(restore).by(technician, "/report", "{\"report\":\"Half of it.\"}", "ended");
    }

    @Test
    void aRenewalCarriesOnWhatGoesOnUntilItRunsOutItself() {
        var restore = restoring();
        var first = restore.at("/authorisation/id");
        passHours(48);
        var renewed = owner.post("/authorisations/" + first + "/renewal", "{}");
        assertThat(renewed.status()).as("%s", renewed).isEqualTo(201);
        passHours(73);
        assertThat(read(restore).at("/state")).isEqualTo("running");
        assertThat(restore.at("/authorisation/id")).isEqualTo(renewed.at("/id")).isNotEqualTo(first);
        passHours(121);
        assertThat(read(restore).at("/state")).isEqualTo("stopping");
    }

    @Test
    void whatWasReportedInTimeIsLeftAlone() {
        var restore = restoring().by(technician, "/report", "{\"report\":\"All back.\"}", "ended");
        passHours(80);
        assertThat(read(restore).at("/state")).isEqualTo("ended");
        assertThat(home.rows("consent.intervention", "stop_at is not null")).isZero();
    }

    @Test
    void aLinkEndsWithItsTimeAndThenOpensNothing() {
        var ticket = home.opened("fault-claim", "").at("/reference");
        var restart = Touching.asked(technician, ticket, Touching.wish("restart", "site"));
        var link = linkTo(restart);
        passHours(73);
        restart.refused(owner, "/authorisation", link, "link-used");
        assertThat(home.rows("consent.authorisation", "true")).isZero();
        restart.read(owner).by(owner, "/authorisation", "{}", "ready");
    }

    @Test
    void twoClicksOnALinkAnswerOnce() throws Exception {
        var ticket = home.opened("fault-claim", "").at("/reference");
        var restart = Touching.asked(technician, ticket, Touching.wish("restart", "site"));
        var link = linkTo(restart);
        var click = (Callable<Answer>) () -> owner.postIfMatch(restart.path("/authorisation"), "*", link);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(click, click));
            var told = List.of(
                    answers.getFirst().get().status(), answers.getLast().get().status());
            assertThat(told).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        }
        assertThat(home.rows("consent.authorisation", "means = 'link'")).isEqualTo(1);
        assertThat(home.rows("consent.link", "used_at is not null")).isEqualTo(1);
    }

    @Test
    void anAuthorisationFromAClockAheadHoldsAtOnce() {
        var ticket = home.opened("fault-claim", "").at("/reference");
        var restart = Touching.asked(technician, ticket, Touching.wish("restart", "site"))
                .by(owner, "/authorisation", "{}", "ready");
        server.database()
                .asSuperuser()
                .sql(
                        "update consent.authorisation set granted_at = granted_at + interval '5 minutes' where reference = :id")
                .param("id", restart.at("/authorisation/id"))
                .update();
        restart.by(technician, "/execution", "", "running");
    }

    private String linkTo(Touching it) {
        var made = server.letters().stream()
                .filter(LinkMade.class::isInstance)
                .map(LinkMade.class::cast)
                .filter(link -> link.reference().equals(it.id()))
                .findFirst()
                .orElseThrow();
        return "{\"link\":\"" + made.link().text() + "\"}";
    }

    @Test
    void standingRightsAndTheirEndAreInTheAccountsJournalWhichAVerificationReads() {
        var signed = owner.post("/services/" + home.service() + "/authorisations", """
                {"actions":["restart"],"objects":[{"kind":"site"}]}
                """);
        var ticket = home.opened("fault-claim", "").at("/reference");
        var restart = Touching.asked(technician, ticket, Touching.wish("restart", "site"))
                .by(technician, "/execution", "", "running");
        owner.post("/authorisations/" + signed.at("/id") + "/revocation", "");
        assertThat(read(restart).at("/state")).isEqualTo("stopping");
        assertThat(home.rows("journal.entry", entry("authorisation-signed", signed.at("/id"))))
                .isEqualTo(1);
        assertThat(home.rows("journal.entry", entry("authorisation-revoked", signed.at("/id")) + stopped(restart)))
                .isEqualTo(1);
        assertThat(server.bean(JournalVerification.class).verify()).isInstanceOf(Verification.Whole.class);

        rewrite("restart", "copy-out");
        assertThat(server.bean(JournalVerification.class).verify()).isInstanceOf(Verification.BrokenChain.class);
        rewrite("copy-out", "restart");
    }

    private static String entry(String what, String authorisation) {
        return "thing_kind = 'customer' and what = '%s' and facts->>'authorisation' = '%s'"
                .formatted(what, authorisation);
    }

    private static String stopped(Touching it) {
        return " and facts->'stopped'->>0 = '%s'".formatted(it.id());
    }

    private void rewrite(String from, String to) {
        server.database()
                .asSuperuser()
                .sql("""
                        update journal.entry set facts = replace(facts::text, :from, :to)::jsonb
                        where account_id = :account and what = 'authorisation-signed'
                        """)
                .param("from", from)
                .param("to", to)
                .param("account", home.account())
                .update();
    }
}
