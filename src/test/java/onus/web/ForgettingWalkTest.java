package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onus.api.Household;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

/** A former customer asks by letter to be forgotten: one supervisor proposes it, another sees what would go and approves. */
class ForgettingWalkTest {

    @Test
    void twoSupervisorsForgetSomebodyAndTheSecondSeesWhatGoes() {
        var name = "Former Customer " + UUID.randomUUID();
        var page = "/customers/" + customer(name) + "/privacy";
        try (var vera = Reader.of(Language.EN).as(Village.staff("Vera", StaffRole.SUPERVISOR), null);
                var tom = Reader.of(Language.EN).as(Village.staff("Tom", StaffRole.SUPERVISOR), null)) {
            vera.opens(page).presses("Propose the erasure");
            assertThat(vera.text()).contains("Please fill in this field.");
            vera.fills("Who asked for it, and how", "A letter of 2 November.").presses("Propose the erasure");
            vera.opens("/desk/proposals");
            var card = "section.card:has(h2:has-text('" + name + "'))";
            assertThat(vera.page().locator(card).innerText()).contains("somebody else has to approve it");

            tom.opens("/desk/proposals");
            var shown = tom.page().locator(card).innerText();
            assertThat(shown)
                    .contains("Erase what we know of somebody", "A letter of 2 November.", "What goes")
                    .contains("names, addresses, services, access: ", "What stays, and why");
            tom.page().locator(card + " form[action$=approval] button").click();
            tom.page().waitForLoadState();
            assertThat(tom.page().locator(card).count()).isZero();
            Village.SERVER.passTo(Village.SERVER.now());
            tom.opens("/customers");
            assertThat(tom.page().content()).doesNotContain(name);
        }
    }

    @Test
    void oneContactIsForgottenAndTheOthersStay() {
        var home = Household.in(Village.SERVER, "ovh-fr", "Atelier " + UUID.randomUUID(), false);
        var leaver = Village.SERVER.contact(home.account(), ContactRole.MEMBER);
        try (var vera = Reader.of(Language.EN).as(Village.staff("Vera", StaffRole.SUPERVISOR), null);
                var tom = Reader.of(Language.EN).as(Village.staff("Tom", StaffRole.SUPERVISOR), null)) {
            vera.opens("/customers/" + home.customer() + "/privacy");
            vera.page()
                    .locator("nav.card a[href$='" + leaver.person().id() + "']")
                    .click();
            vera.page().waitForLoadState();
            assertThat(vera.page().locator("nav.card b[aria-current=page]").innerText())
                    .isEqualTo(leaver.person().name());
            vera.fills("Who asked for it, and how", "He left the firm.").presses("Propose the erasure");

            tom.opens("/desk/proposals");
            var card = "section.card:has(a[href='/customers/" + home.customer() + "'])";
            assertThat(tom.page().locator(card).innerText())
                    .contains("About whom?", leaver.person().name());
            tom.page().locator(card + " form[action$=approval] button").click();
            tom.page().waitForLoadState();
            Village.SERVER.passTo(Village.SERVER.now());
            tom.opens("/customers/" + home.customer() + "/privacy");
            assertThat(tom.page().content())
                    .doesNotContain(leaver.person().email())
                    .contains(home.owner().person().email());
        }
    }

    private static String customer(String name) {
        var made = Village.SERVER.staff(StaffRole.AGENT).post("/customers", """
                {"name":"%s","consumer":true,"country":"FR","address":"4 rue des Lilas","market":"FR","language":"en"}
                """.formatted(name));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made.at("/reference");
    }
}
