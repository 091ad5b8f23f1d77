package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import onus.api.Billed;
import onus.api.TestServer;
import onus.contract.file.ContractFiles;
import onus.people.StaffRole;
import onus.platform.task.TaskKey;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

class DoorsWalkTest {

    private final TestServer server = TestServer.running();

    /** Each test publishes a contract of its own. */
    private static String ownKey() {
        return "page-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anOwnerRenewsAServiceForThePriceShown() {
        var village = Village.consumer(Language.EN);
        try (var home = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            home.opens("/home").page().getByText("Renew").first().click();
            assertThat(home.text()).contains("boutique.example", "143.86", "Nothing is open and nothing was");
            home.page().selectOption("#months", "3");
            home.presses("Show the price");
            assertThat(home.text()).contains("35.96", "30 September 2027");
            home.presses("Commande avec obligation de paiement");
            assertThat(home.text()).contains("Renewed.", "Renewal", "35.96");
            home.opens("/services/" + village.service.reference());
            assertThat(home.text()).contains("30 September 2027");
        }
    }

    @Test
    void moneyThatCameInIsRecordedOnceAndTheRestIsTheCustomersCredit() {
        var billed = Billed.in(server);
        var clerk = Village.staff("Nadia", StaffRole.BILLING);
        try (var desk = Reader.of(Language.EN).as(clerk, null)) {
            desk.opens("/desk/invoices");
            assertThat(desk.text()).contains(billed.number());
            desk.opens("/desk" + billed.path());
            assertThat(desk.text()).contains("Nothing has come in").doesNotContain("Goodwill");
            desk.fills("Amount in EUR", "a lot").presses("Record");
            assertThat(desk.text()).contains("This is not an amount");
            desk.fills("Amount in EUR", "30,00").sendsTwice("form[action$='/payments']");
            desk.opens("/desk" + billed.path());
            assertThat(desk.text()).contains("30.00", "bank transfer", "credit of the customer", "6.00", "paid");
            assertThat(billed.home().rows("billing.payment", "true")).isEqualTo(1);
        }
    }

    @Test
    void aSupervisorWaivesAChargeWithAReason() {
        var billed = Billed.in(server);
        try (var desk = Reader.of(Language.EN).as(Village.staff("Vera", StaffRole.SUPERVISOR), null)) {
            desk.opens("/desk" + billed.path()).presses("Waive");
            assertThat(desk.text()).contains("Please choose one.", "Please fill in this field.");
            desk.ticks("Diagnosis").fills("Your reason", "A loyal customer.").presses("Waive");
            assertThat(desk.text()).contains("Waived. The credit note is issued.", "credited", "goodwill");
        }
    }

    @Test
    void supportComesBackWhenASecondSupervisorAgrees() {
        var billed = Billed.in(server).contested();
        try (var first = Reader.of(Language.EN).as(Village.staff("Vera", StaffRole.SUPERVISOR), null);
                var second = Reader.of(Language.EN).as(Village.staff("Viktor", StaffRole.SUPERVISOR), null)) {
            first.opens("/customers/" + billed.home().customer());
            first.fills("Your reason", "It was our wording.").presses("Propose");
            assertThat(first.text()).contains("Another supervisor has to approve it", "It was our wording.");
            first.opens("/desk/proposals");
            assertThat(first.text()).contains("You proposed this");
            second.opens("/desk/proposals");
            assertThat(second.text()).contains("It was our wording.", "Vera");
            second.page()
                    .locator("section.card", new Page.LocatorOptions().setHasText("It was our wording."))
                    .first()
                    .locator("button.primary")
                    .click();
            second.page().waitForLoadState();
            assertThat(second.text()).contains("Approved and carried out.");
            assertThat(billed.standing()).isEqualTo("full");
        }
    }

    @Test
    void workThatIsStuckIsShownWithItsReasonAndTriedAgain() {
        var occurrence = UUID.randomUUID().toString();
        server.database()
                .asSuperuser()
                .sql("""
                insert into platform.parked_task (kind, account_id, thing_id, occurrence, due_at, failures, error, parked_at)
                values ('test.stuck', :nobody, :nobody, :occurrence, timestamptz '2026-11-02 09:00Z', 6, 'The printer is on fire', timestamptz '2026-11-02 09:10Z')
                """)
                .param("nobody", TaskKey.NOBODY)
                .param("occurrence", occurrence)
                .update();
        try (var desk = Reader.of(Language.EN).as(Village.staff("Vera", StaffRole.SUPERVISOR), null)) {
            desk.opens("/desk/tasks");
            assertThat(desk.text()).contains("The printer is on fire", "tried 6 times", occurrence);
            desk.page()
                    .locator("tr", new Page.LocatorOptions().setHasText(occurrence))
                    .locator("button")
                    .click();
            desk.page().waitForLoadState();
            assertThat(desk.text()).contains("It is tried again.").doesNotContain(occurrence);
        }
        var waiting = server.database().asSuperuser();
        assertThat(waiting.sql("delete from platform.task where task_name = 'test.stuck'")
                        .update())
                .isEqualTo(1);
    }

    @Test
    void aContractIsPublishedFromThePageOrItsFlawsAreShownAtTheirLines() {
        var yaml = new String(ContractFiles.source("ovh-fr"), StandardCharsets.UTF_8)
                .replace("contract: ovh-fr", "contract: " + ownKey());
        try (var desk = Reader.of(Language.EN).as(Village.staff("Vera", StaffRole.SUPERVISOR), null)) {
            desk.opens("/contracts").presses("Publish a contract");
            desk.fills("Or paste the contract here", yaml.replace("termDays: 30", "termDays: soon"))
                    .presses("Publish");
            assertThat(desk.text()).contains("nothing was published", "Line 26", "termDays: soon");
            desk.fills("Or paste the contract here", yaml).presses("Publish");
            assertThat(desk.text()).contains("Published: page-", "@2010-06-14");
        }
    }
}
