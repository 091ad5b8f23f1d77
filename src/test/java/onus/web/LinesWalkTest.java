package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.Household;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

/** A ticket is handed from line to line on its page, and the desk sees by when it is to be taken up. */
class LinesWalkTest {

    private final Household home = Household.in(Village.SERVER, "oktawave-pl");

    @Test
    void theDeskSeesByWhenTheNextLineTakesItUpAndTheCustomerDoesNot() {
        var ticket = home.opened("question", ",\"topic\":\"technical\"").at("/reference");
        try (var agent = Reader.of(Language.EN).as(Village.staff("Aline", StaffRole.AGENT), null);
                var owner = Reader.of(Language.EN).as(home.owner().person(), home.account());
                var technician = Reader.of(Language.EN).as(Village.staff("Luc", StaffRole.TECHNICIAN), null)) {
            agent.opens("/desk/tickets/" + ticket).presses("Hand over");
            agent.chooses("To which line?", "technicians");
            agent.page().locator("#handoverReason").fill("They know the kernel.");
            agent.page().locator("form[action$='/handover'] button").click();
            agent.page().waitForLoadState();
            assertThat(agent.text()).contains("waits to be taken up", "Handed to technicians", "Take it up before");

            owner.opens("/tickets/" + ticket);
            assertThat(owner.text()).contains("technicians").doesNotContain("taken up", "Take it up");

            technician.opens("/desk/tickets/" + ticket).presses("I take it");
            assertThat(technician.text()).contains("taken up in time");
        }
    }
}
