package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.Household;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

/** A duplicate is merged at the desk, and its customer reads where it goes on. */
class MergingWalkTest {

    private final Household home = Household.in(Village.SERVER, "oktawave-pl");

    @Test
    void anAgentMergesADuplicateAndBothSidesFindTheOther() {
        var duplicate = question();
        var master = question();
        try (var desk = Reader.of(Language.EN).as(Village.staff("Aline", StaffRole.AGENT), null);
                var owner = Reader.of(Language.EN).as(home.owner().person(), home.account())) {
            desk.opens("/desk/tickets/" + duplicate).presses("Merge a duplicate");
            desk.fills("Into which ticket (T-…)?", "T-2222-2222").presses("Merge a duplicate");
            assertThat(desk.text()).contains("There is no such ticket here.", "Please fill in this field.");

            desk.fills("Into which ticket (T-…)?", master);
            desk.page().locator("#mergeReason").fill("They wrote twice.");
            desk.presses("Merge a duplicate");
            assertThat(desk.text())
                    .contains("This ticket is merged into " + master, "They wrote twice.")
                    .doesNotContain("Answer to the customer");

            desk.opens("/desk/tickets/" + master);
            assertThat(desk.text())
                    .contains("Merged into this ticket", duplicate, "Ticket " + duplicate + " was merged");

            owner.opens("/tickets/" + duplicate);
            assertThat(owner.text())
                    .contains("This ticket is merged into " + master, "We go on there")
                    .doesNotContain("They wrote twice.");
        }
    }

    private String question() {
        return home.opened("question", ",\"topic\":\"technical\"").at("/reference");
    }
}
