package onus.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.consent.LinkMade;
import onus.people.ContactRole;
import onus.people.Membership;
import onus.people.People;
import onus.people.Scope;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever tries to touch without a right, or to make one, is told no. */
class ConsentFaultsTest {

    private static TestServer server;

    private Household home;
    private Someone owner;
    private Someone technician;
    private String ticket;

    @BeforeAll
    static void start() {
        server = TestServer.apart();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aTicket() {
        home = Household.in(server, "ovh-fr");
        owner = home.owner();
        technician = server.staff(StaffRole.TECHNICIAN);
        ticket = home.opened("fault-claim", "").at("/reference");
    }

    private Touching asked(String action) {
        return Touching.asked(technician, ticket, Touching.wish(action, "site"));
    }

    private Touching authorised(String action) {
        return asked(action).by(owner, "/authorisation", "{}", "ready");
    }

    @Test
    void whatTheContractForbidsNobodyCanAuthorise() {
        var copy = asked("copy-out");
        assertThat(copy.at("/state")).isEqualTo("forbidden");
        copy.refused(technician, "/execution", "", "forbidden");
        copy.refused(owner, "/authorisation", "{}", "forbidden");
    }

    @Test
    void aMemberMayNotAuthoriseAndADelegateNotWhatIsTheOwners() {
        var restore = asked("restore-data");
        var member = server.contact(home.account(), ContactRole.MEMBER);
        assertThat(member.postIfMatch(restore.path("/authorisation"), restore.etag(), "{}")
                        .status())
                .isEqualTo(403);
        restore.refused(server.contact(home.account(), ContactRole.DELEGATE), "/authorisation", "{}", "wrong-grantor");
        assertThat(home.rows("consent.authorisation", "true")).isZero();
    }

    @Test
    void aStrangersRequestIsNotThere() {
        var restart = asked("restart");
        var stranger = Household.in(server, "ovh-fr").owner();
        assertThat(stranger.postIfMatch(restart.path("/authorisation"), restart.etag(), "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTechnicianCannotAuthoriseHimselfThroughAnotherHat() {
        var both = technician.person();
        server.bean(People.class).change(new Membership(both.id(), home.account(), ContactRole.OWNER, false));
        var hat = server.with(both, home.account(), Scope.WRITE);
        asked("restart").refused(hat, "/authorisation", "{}", "own-request");
        assertThat(hat.post("/services/" + home.service() + "/authorisations", """
                        {"actions":["restart"],"objects":[{"kind":"site"}]}
                        """)
                        .at("/code"))
                .isEqualTo("own-request");
    }

    @Test
    void aRequestIsAnsweredOnce() {
        var restart = authorised("restart");
        restart.refused(owner, "/authorisation", "{}", "already-answered");
        restart.refused(owner, "/refusal", "", "already-answered");
        assertThat(home.rows("consent.authorisation", "true")).isEqualTo(1);
        assertThat(home.rows("consent.request", "answer = 'granted'")).isEqualTo(1);
    }

    @Test
    void aNoIsANo() {
        var restart = asked("restart").by(owner, "/refusal", "", "refused");
        restart.refused(technician, "/execution", "", "refused");
        restart.refused(owner, "/authorisation", "{}", "already-answered");
    }

    @Test
    void anAuthorisationEndsAndIsAskedForAgainInTheSameStep() {
        var restart = authorised("restart");
        server.passTo(server.now().plus(Duration.ofDays(3)));
        var refused = restart.refused(technician, "/execution", "", "authorisation-missing");
        assertThat(refused.at("/because/1/says")).contains("ended");
        assertThat(restart.read(technician).at("/state")).isEqualTo("waiting");
        assertThat(home.rows("consent.request", "answer is null")).isEqualTo(1);
    }

    @Test
    void itCanBeRenewedButNeverBeyondTheContractsHours() {
        var restart = authorised("restart");
        var authorisation = "/authorisations/" + restart.at("/authorisation/id");
        var now = server.now();
        var tooLate = "{\"until\":\"" + now.plus(Duration.ofDays(4)) + "\"}";
        assertThat(owner.post(authorisation + "/renewal", tooLate).at("/code")).isEqualTo("until-too-late");
        var past = "{\"until\":\"" + now.minusSeconds(1) + "\"}";
        assertThat(owner.post(authorisation + "/renewal", past).at("/code")).isEqualTo("until-past");
        server.passTo(now.plus(Duration.ofDays(2)));
        assertThat(owner.post(authorisation + "/renewal", "{}").status()).isEqualTo(201);
        server.passTo(now.plus(Duration.ofDays(4)));
        restart.read(technician).by(technician, "/execution", "", "running");
    }

    @Test
    void anAuthorisationOfOneTicketOpensNothingInAnother() {
        authorised("restart");
        ticket = home.opened("fault-claim", "").at("/reference");
        var other = asked("restart");
        assertThat(other.at("/state")).isEqualTo("waiting");
        other.refused(technician, "/execution", "", "authorisation-missing");
    }

    @Test
    void aLinkWorksOnceAndForItsAddresseeOnly() {
        var links = new ArrayList<LinkMade>();
        var delegate = server.contact(home.account(), ContactRole.DELEGATE);
        var restart = linked(links, "restart");
        var body = "{\"link\":\"" + linkOf(links, owner).link().text() + "\"}";
        restart.refused(delegate, "/authorisation", body, "link-not-yours");
        restart.read(owner).by(owner, "/authorisation", body, "ready");
        assertThat(restart.at("/authorisation/means")).isEqualTo("link");
        restart.refused(owner, "/authorisation", body, "already-answered");
        var second = linked(links, "restart");
        assertThat(second.at("/state")).isEqualTo("ready");
        var other = linked(links, "restore-data");
        other.refused(owner, "/authorisation", body, "link-not-yours");
    }

    private Touching linked(List<LinkMade> links, String action) {
        links.clear();
        var it = asked(action);
        server.letters().stream()
                .filter(LinkMade.class::isInstance)
                .map(LinkMade.class::cast)
                .filter(made -> made.reference().equals(it.id()))
                .forEach(links::add);
        return it;
    }

    private static LinkMade linkOf(List<LinkMade> links, Someone whom) {
        return links.stream()
                .filter(it -> it.person().id().equals(whom.person().id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRevocationFromAClockAheadCountsAtOnce() {
        var restart = authorised("restart");
        var authorisation = restart.at("/authorisation/id");
        assertThat(owner.post("/authorisations/" + authorisation + "/revocation", "")
                        .status())
                .isEqualTo(200);
        server.database()
                .asSuperuser()
                .sql(
                        "update consent.authorisation set revoked_at = revoked_at + interval '5 minutes' where reference = :id")
                .param("id", authorisation)
                .update();
        var refused = restart.refused(technician, "/execution", "", "authorisation-missing");
        assertThat(refused.at("/because/1/says")).contains("revoked");
    }

    @Test
    void aRevocationWhileTheExecutionBeginsNeverLeavesItRunning() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 12; i++) {
                var restart = authorised("restart");
                var begin = (Callable<Answer>) () -> technician.postIfMatch(restart.path("/execution"), "*", "");
                var revoke = (Callable<Answer>)
                        () -> owner.post("/authorisations/" + restart.at("/authorisation/id") + "/revocation", "");
                var order = i % 2 == 0 ? List.of(begin, revoke) : List.of(revoke, begin);
                var answers = threads.invokeAll(order);
                var revoked = answers.get(order.indexOf(revoke)).get();
                var begun = answers.get(order.indexOf(begin)).get();
                assertThat(revoked.status()).as("%s", revoked).isEqualTo(200);
                assertThat(begun.status()).as("%s", begun).isIn(200, 409);
                assertThat(restart.read(technician).at("/state"))
                        .isEqualTo(begun.status() == 200 ? "stopping" : "waiting");
            }
        }
        assertThat(home.rows("consent.intervention", "state = 'running'")).isZero();
    }

    @Test
    void aClosedTicketEndsEveryRightThatCameFromIt() {
        ticket = home.opened("question", ",\"topic\":\"technical\"").at("/reference");
        var waiting = asked("restore-data");
        var ready = authorised("restart");
        var closed = server.staff(StaffRole.AGENT)
                .postIfMatch(
                        "/tickets/" + ticket + "/closing",
                        owner.get("/tickets/" + ticket).etag(),
                        "");
        assertThat(closed.status()).as("%s", closed).isEqualTo(200);
        assertThat(waiting.read(owner).at("/state")).isEqualTo("lapsed");
        ready.refused(technician, "/execution", "", "ticket-closed");
        assertThat(home.rows("consent.request", "answer = 'lapsed'")).isEqualTo(1);
    }
}
