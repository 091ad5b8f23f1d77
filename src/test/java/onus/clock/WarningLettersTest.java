package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import onus.api.DeskMail;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.clock.duty.Rota;
import onus.contract.PlanTerms;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.People;
import onus.people.Person;
import onus.people.Place;
import onus.people.Scope;
import onus.people.StaffRole;
import onus.reason.Language;
import onus.settlement.ReactionDeadline;
import onus.ticket.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Three quarters of a promised time are gone, and whoever can still keep the promise reads of it. */
class WarningLettersTest {

    private static final TestServer SERVER = TestServer.apart();

    private final Household home = Household.in(SERVER, "oktawave-pl");
    private final Someone supervisor = SERVER.staff(StaffRole.SUPERVISOR);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whoeverHasTheTicketIsWarnedOnceInTheirLanguageAndNobodyElse() {
        var polish = enrolled(StaffRole.AGENT);
        var ticket = question();
        var warning = SERVER.now().plus(Duration.ofHours(9));
        assign(ticket, polish);

        SERVER.passTo(warning.minusSeconds(1));
        assertThat(DeskMail.lettersTo(polish.email(), ticket)).isEmpty();
        SERVER.passTo(warning);
        assertThat(DeskMail.lettersTo(polish.email(), ticket))
                .singleElement()
                .asString()
                .contains("Minęły trzy czwarte", "w Twoich rękach", "/desk/tickets/" + ticket);
        SERVER.passTo(warning.plus(Duration.ofHours(2)));
        assertThat(DeskMail.lettersTo(polish.email(), ticket)).hasSize(1);
        assertThat(DeskMail.lettersTo(supervisor.person().email(), ticket)).isEmpty();
    }

    @Test
    void whereNobodyHasItWhoeverIsOnDutyInItsLineIsWarned() {
        var agent = SERVER.staff(StaffRole.AGENT);
        var ticket = question();
        onDuty(agent.person(), SERVER.now(), Duration.ofHours(10));
        pass(Duration.ofHours(9));
        assertThat(DeskMail.lettersTo(agent.person().email(), ticket))
                .singleElement()
                .asString()
                .contains("you are on duty (line: customer office)");
        assertThat(DeskMail.lettersTo(supervisor.person().email(), ticket)).isEmpty();
        pass(Duration.ofHours(3));
    }

    @Test
    void whereNobodyHasItAndNobodyIsOnDutyTheSupervisorsAreWarned() {
        var gone = enrolled(StaffRole.AGENT);
        var ticket = question();
        assign(ticket, gone);
        SERVER.bean(People.class).disable(gone.id());
        pass(Duration.ofHours(9));
        assertThat(DeskMail.lettersTo(supervisor.person().email(), ticket))
                .singleElement()
                .asString()
                .contains("nobody has the ticket and nobody is on duty");
        assertThat(DeskMail.lettersTo(gone.email(), ticket)).isEmpty();
    }

    @Test
    void whatWasAnsweredBeforeTroublesNobody() {
        var ticket = question();
        SERVER.staff(StaffRole.AGENT).post("/tickets/" + ticket + "/messages", "{\"body\":\"On the invoice.\"}");
        pass(Duration.ofHours(13));
        assertThat(DeskMail.lettersTo(supervisor.person().email(), ticket)).isEmpty();
    }

    /** The warning of a change received at 14:00 in Warsaw falls at 20:00, when the desk closes. */
    @Test
    void aPromiseInBusinessHoursWarnsOfItselfOnlyWhileTheyRun() {
        var business = new PlanTerms.Target(Duration.ofHours(8), PlanTerms.ClockKind.BUSINESS);
        assertThat(counted(business, "2026-11-06T18:59:59Z")).isEqualTo("2026-11-06T18:59:59Z");
        assertThat(counted(business, "2026-11-06T19:00:00Z")).isEqualTo("2026-11-09T07:00:00Z");
        assertThat(counted(business, "2026-11-10T23:00:00Z"))
                .as("Independence Day is closed")
                .isEqualTo("2026-11-12T07:00:00Z");
        var always = new PlanTerms.Target(Duration.ofHours(2), PlanTerms.ClockKind.AROUND_THE_CLOCK);
        assertThat(counted(always, "2026-11-10T23:00:00Z")).isEqualTo("2026-11-10T23:00:00Z");
    }

    private static Instant counted(PlanTerms.Target target, String at) {
        return ReactionDeadline.counted(target, Instant.parse(at), Told.SHIPPED);
    }

    private String question() {
        return home.opened("question", ",\"topic\":\"technical\"").at("/reference");
    }

    private static void assign(String ticket, Person to) {
        var someone = SERVER.with(to, null, Scope.WRITE);
        var path = "/tickets/" + ticket;
        var told = someone.postIfMatch(path + "/assignment", someone.get(path).etag(), "{}");
        assertThat(told.status()).as("%s", told).isEqualTo(200);
    }

    private static void onDuty(Person person, Instant from, Duration length) {
        var asked = Asked.now(new Caller.Machine("test"), from);
        SERVER.bean(Rota.class)
                .enter(new Rota.Wanted(Line.CUSTOMER_OFFICE, person.id(), 1, from, from.plus(length)), asked);
    }

    private static Person enrolled(StaffRole role) {
        var place = new Place.AtDesk(Set.of(role), Set.of("PL"));
        var zone = ZoneId.of("Europe/Warsaw");
        var email = UUID.randomUUID() + "@example.org";
        return SERVER.bean(Enrolling.class).enrol(new Invitation(email, "Agnieszka", Language.PL, zone, place));
    }

    private static void pass(Duration duration) {
        SERVER.passTo(SERVER.now().plus(duration));
    }
}
