package onus.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An authorisation opens what it names, for as long as it stands, and nothing beside it. */
class ScopesTest {

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

    @Test
    void aStandingAuthorisationHoldsForEveryTicketUntilItIsRevoked() {
        var signed = owner.post("/services/" + home.service() + "/authorisations", """
                {"actions":["restart"],"objects":[{"kind":"site"}]}
                """);
        assertThat(signed.status()).as("%s", signed).isEqualTo(201);
        var restart = asked("restart").by(technician, "/execution", "", "running");
        assertThat(owner.post("/authorisations/" + signed.at("/id") + "/revocation", "")
                        .at("/holds"))
                .isEqualTo("false");
        assertThat(restart.read(technician).at("/state")).isEqualTo("stopping");
        assertThat(asked("restart").at("/state")).isEqualTo("waiting");
    }

    @Test
    void personalDataNeedsANameEvenFromWhoSignsForTheWholeService() {
        var signed = owner.post("/services/" + home.service() + "/authorisations", """
                {"actions":["read-personal-data"],"objects":[{"kind":"site"}]}
                """);
        assertThat(signed.at("/code")).isEqualTo("names-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/var/www/../../etc",
                "/var//www",
                "www",
                "/var/www/%2e%2e/etc",
                "/var/www/*",
                "/var/\uFF0E\uFF0E/etc"
            })
    void aScopeIsNotStretchedByAPath(String path) {
        var asked = technician.post("/tickets/" + ticket + "/interventions", """
                {"action":"read-configuration","object":{"kind":"file","name":"%s"},"reason":"Logs."}
                """.formatted(path));
        assertThat(asked.status()).as("%s", asked).isEqualTo(422);
        assertThat(asked.pointers()).contains("/object/name");
    }

    @Test
    void aFolderOpensWhatIsInItAndNotWhatOnlyBeginsLikeIt() {
        var wish = """
                {"action":"change-configuration","object":{"kind":"file","name":"%s"},"reason":"A wrong redirect."}
                """;
        Touching.asked(technician, ticket, wish.formatted("/var/www")).by(owner, "/authorisation", "{}", "ready");
        assertThat(Touching.asked(technician, ticket, wish.formatted("/var/www/shop/.htaccess"))
                        .at("/state"))
                .isEqualTo("ready");
        for (var beside : List.of("/var/www-old", "/var/WWW", "/var")) {
            assertThat(Touching.asked(technician, ticket, wish.formatted(beside))
                            .at("/state"))
                    .as(beside)
                    .isEqualTo("waiting");
        }
    }

    @Test
    void nobodySignsWhatCouldNeverOpenAnything() {
        var signed = owner.post("/services/" + home.service() + "/authorisations", """
                {"actions":["restart"],"objects":[{"kind":"file","name":"/var/www"}]}
                """);
        assertThat(signed.at("/code")).as("%s", signed).isEqualTo("nothing-to-authorise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/../etc", "home", "/home/*", "/home/%2e%2e"})
    void whatMustBeLeftAloneIsNamedWithoutTricksToo(String path) {
        var restore = asked("restore-data");
        var refused = owner.postIfMatch(restore.path("/authorisation"), restore.etag(), """
                {"prohibited":[{"kind":"file","name":"%s"}]}
                """.formatted(path));
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.pointers()).contains("/prohibited/0/name");
        assertThat(home.rows("consent.authorisation", "true")).isZero();
    }

    @Test
    void aNamedMailboxDoesNotOpenItsNeighbour() {
        var wish = """
                {"action":"read-personal-data","object":{"kind":"mailbox","name":"%s"},"reason":"A letter is lost."}
                """;
        Touching.asked(technician, ticket, wish.formatted("Info@dupont.fr")).by(owner, "/authorisation", "{}", "ready");
        assertThat(Touching.asked(technician, ticket, wish.formatted("info@dupont.fr"))
                        .at("/state"))
                .isEqualTo("ready");
        assertThat(Touching.asked(technician, ticket, wish.formatted("boss@dupont.fr"))
                        .at("/state"))
                .isEqualTo("waiting");
        assertThat(Touching.asked(technician, ticket, wish.formatted("info+x@dupont.fr"))
                        .at("/state"))
                .isEqualTo("waiting");
    }

    @Test
    void aDiagnosisLooksUnderTheOrderAndOnlyFromOutsideOnceThatHasEnded() {
        var first = diagnosed(Duration.ZERO);
        assertThat(first).contains("read-configuration");
        assertThat(diagnosed(Duration.ofDays(4))).contains("look-outside").doesNotContain("read-configuration");
    }

    private String diagnosed(Duration later) {
        var told = home.diagnosis();
        var path = "/tickets/" + told.at("/reference");
        owner.postIfMatch(path + "/order", told.etag(), "{\"amount\":\"24.00\",\"currency\":\"EUR\"}");
        server.passTo(server.now().plus(later));
        technician.postIfMatch(path + "/diagnosis", owner.get(path).etag(), "");
        return technician.get(path + "/interventions").text();
    }
}
