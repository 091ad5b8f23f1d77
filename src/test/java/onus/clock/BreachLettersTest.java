package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import onus.api.DeskMail;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.Place;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A promise is broken at a second, and the supervisors read of it, each in their language. */
class BreachLettersTest {

    private static final TestServer SERVER = TestServer.apart();

    private final Household home = Household.in(SERVER, "oktawave-pl");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void everySupervisorOfTheMarketIsWrittenToOnceAtTheDeadlineToTheSecond() {
        var english = SERVER.staff(StaffRole.SUPERVISOR);
        var polish = supervisor(Language.PL, "PL");
        var elsewhere = supervisor(Language.FR, "FR");
        var ticket = question();
        var deadline = SERVER.now().plus(Duration.ofHours(12));
        inSomebodysHands(ticket);

        SERVER.passTo(deadline.minusSeconds(1));
        assertThat(DeskMail.lettersTo(english.person().email(), ticket)).isEmpty();
        SERVER.passTo(deadline);
        assertThat(DeskMail.lettersTo(english.person().email(), ticket))
                .singleElement()
                .asString()
                .contains("Nobody reacted to ticket " + ticket)
                .contains("/desk/tickets/" + ticket)
                .contains("The technicians line has it from now on");
        assertThat(DeskMail.lettersTo(polish, ticket))
                .singleElement()
                .asString()
                .contains("nikt nie zareagował", "technicy");
        assertThat(DeskMail.lettersTo(elsewhere, ticket)).isEmpty();

        SERVER.passTo(deadline.plus(Duration.ofHours(24)));
        assertThat(DeskMail.lettersTo(english.person().email(), ticket))
                .filteredOn(it -> it.contains("Nobody reacted"))
                .hasSize(1);
    }

    @Test
    void whatWasAnsweredInTimeTroublesNoSupervisor() {
        var supervisor = SERVER.staff(StaffRole.SUPERVISOR);
        var ticket = question();
        agent().post("/tickets/" + ticket + "/messages", "{\"body\":\"On the invoice of May.\"}");
        SERVER.passTo(SERVER.now().plus(Duration.ofHours(13)));
        assertThat(DeskMail.lettersTo(supervisor.person().email(), ticket)).isEmpty();
    }

    /** So that the warning before goes to them and to no supervisor. */
    private static void inSomebodysHands(String ticket) {
        var path = "/tickets/" + ticket;
        var agent = agent();
        agent.postIfMatch(path + "/assignment", agent.get(path).etag(), "{}");
    }

    private String question() {
        return home.opened("question", ",\"topic\":\"technical\"").at("/reference");
    }

    private static Someone agent() {
        return SERVER.staff(StaffRole.AGENT);
    }

    private static String supervisor(Language language, String market) {
        var place = new Place.AtDesk(Set.of(StaffRole.SUPERVISOR), Set.of(market));
        var email = UUID.randomUUID() + "@example.org";
        var zone = ZoneId.of("Europe/Warsaw");
        return SERVER.bean(Enrolling.class)
                .enrol(new Invitation(email, "Nadzór", language, zone, place))
                .email();
    }
}
