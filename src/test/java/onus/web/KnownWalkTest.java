package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Language;
import onus.uptime.known.Declaring;
import org.junit.jupiter.api.Test;

class KnownWalkTest {

    @Test
    void anAgentSeesThatATicketLooksLikeAKnownIncidentAndJoinsItByOneClick() {
        var village = Village.consumer(Language.EN);
        var ticket = village.ordered();
        var other = Village.consumer(Language.EN);
        var untouched = other.ordered();
        known(village);
        try (var desk = Reader.of(Language.EN).as(Village.staff("Aline", StaffRole.AGENT), null)) {
            desk.opens("/desk/tickets/" + untouched);
            assertThat(desk.text()).doesNotContain("This looks like a known incident");
            desk.opens("/desk/tickets/" + ticket);
            assertThat(desk.text()).contains("This looks like a known incident: Power cut in RBX2");
            desk.presses("It belongs to it");
            assertThat(desk.text())
                    .contains("The ticket belongs to the known incident")
                    .doesNotContain("This looks like a known incident");
        }
    }

    private static void known(Village village) {
        Village.SERVER
                .bean(Declaring.class)
                .declare(
                        new Declaring.Wish("Power cut in RBX2", "The power is out in one hall.", Map.of()),
                        List.of(new Declaring.Troubled(village.service.account(), village.service.id())),
                        Asked.now(
                                new Caller.Staff(new UUID(7, 7), Set.of(StaffRole.TECHNICIAN), Set.of()),
                                Village.SERVER.now()));
    }

    @Test
    void aCustomerReadsWhatIsKnownBeforeAskingAndIsSoldNoDiagnosis() {
        var village = Village.consumer(Language.EN);
        known(village);
        try (var owner = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            owner.opens("/help/" + village.service.reference());
            assertThat(owner.text())
                    .contains("We already know of it: Power cut in RBX2.", "not open now")
                    .doesNotContain("24.00");
            owner.opens("/help/" + village.service.reference() + "/question");
            assertThat(owner.text()).contains("We already know of it: Power cut in RBX2.");
        }
    }
}
