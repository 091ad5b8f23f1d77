package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

/** What customers sign, renew and read about touches, and whom the desk still has to reach. */
class ConsentPagesTest {

    @Test
    void theOwnerReadsTheWordsSignsThemOnceAndTakesThemBack() {
        var village = Village.consumer(Language.EN);
        try (var owner = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            owner.opens("/services/" + village.service.reference())
                    .presses("What we may do to this service without asking");
            assertThat(owner.text()).contains("we ask every time").doesNotContain("copying data");
            owner.presses("Show the exact words");
            assertThat(owner.text()).contains("Please choose one.");
            owner.ticks("restarting")
                    .fills("What must be left alone?", "../etc")
                    .presses("Show the exact words");
            assertThat(owner.text()).contains("Write a whole path").doesNotContain("I sign this");
            owner.fills("What must be left alone?", "/var/www/private").presses("Show the exact words");
            var words = owner.page().locator("#words ~ blockquote").innerText();
            assertThat(words).contains("whatever the ticket", "To be left alone: file or folder /var/www/private");
            owner.presses("I sign this");
            assertThat(owner.page()
                            .locator("main article, main section.card blockquote")
                            .first()
                            .innerText())
                    .isEqualTo(words);
            assertThat(owner.text()).contains("Camille Bernard");
            owner.page().locator("form[action$=revocation] button").click();
            owner.page().waitForLoadState();
            assertThat(owner.text()).contains("Revoked:").doesNotContain("Revoke the authorisation");
        }
    }

    @Test
    void personalDataIsNotSignedForAWholeService() {
        var village = Village.consumer(Language.EN);
        try (var owner = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            owner.opens("/services/" + village.service.reference() + "/authorisations")
                    .ticks("reading personal data")
                    .presses("Show the exact words")
                    .presses("I sign this");
            assertThat(owner.text()).contains("For this the objects must be named one by one.");
        }
    }

    @Test
    void whoMayNotSignIsShownWhatStandsAndNoForm() {
        var village = Village.consumer(Language.EN);
        var path = "/services/" + village.service.reference() + "/authorisations";
        var member = Village.person(
                "Mia", Language.EN, new onus.people.Place.AtCustomer(village.customer.account(), ContactRole.MEMBER));
        try (var mia = Reader.of(Language.EN).as(member, village.customer.account());
                var luc = Reader.of(Language.EN).as(Village.staff("Luc", StaffRole.TECHNICIAN), null);
                var stranger =
                        Reader.of(Language.EN).as(Village.consumer(Language.EN).owner, village.customer.account())) {
            assertThat(mia.opens(path).text()).contains("we ask every time").doesNotContain("Sign a new one");
            assertThat(luc.opens(path).text()).contains("we ask every time").doesNotContain("Sign a new one");
            assertThat(stranger.opens(path).page().content()).doesNotContain("we ask every time");
        }
    }

    @Test
    void aReportComesWithItsFilesAndTheCustomerTakesThemAlong() throws IOException {
        var village = Village.consumer(Language.EN);
        var ticket = village.ordered();
        try (var technician = Reader.of(Language.EN).as(Village.staff("Luc", StaffRole.TECHNICIAN), null);
                var owner = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            technician
                    .opens("/desk/tickets/" + ticket + "/touches")
                    .chooses("What do you want to do?", "look-outside")
                    .fills("Why? The customer reads this.", "Is it slow from outside, too?")
                    .presses("Ask the contract")
                    .presses("Begin")
                    .fills("What was done, for the customer", "Three seconds from Lille.");
            technician.page().getByLabel("Files that show it").setInputFiles(payload());
            technician.presses("End and report");
            assertThat(technician.text()).contains("Three seconds from Lille.", "curl.txt");

            owner.opens("/touches").page().locator("a.row").first().click();
            assertThat(owner.text()).contains("curl.txt");
            var link = owner.page().getByText("curl.txt");
            var saved = owner.page().waitForDownload(link::click);
            assertThat(saved.suggestedFilename()).isEqualTo("curl.txt");
            assertThat(Files.readString(saved.path())).isEqualTo("time_total: 3.1");
            strangersGetNothing(link.getAttribute("href"));
        }
    }

    private static void strangersGetNothing(String path) {
        var other = Village.consumer(Language.EN);
        try (var stranger = Reader.of(Language.EN).as(other.owner, other.customer.account())) {
            assertThat(stranger.page().navigate(path).status()).isEqualTo(404);
        }
    }

    private static FilePayload payload() {
        return new FilePayload("curl.txt", "text/plain", "time_total: 3.1".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAuthorisationIsRenewedFromThePageItWasGivenOn() {
        var village = Village.consumer(Language.EN);
        var path = "/interventions/" + village.asksFor(onus.contract.Action.RESTART);
        try (var owner = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            owner.opens(path).chooses("For how long?", "4").presses("I authorise this");
            assertThat(owner.page().locator("section:has(#renew) blockquote").innerText())
                    .contains("I let support do the following", "at the latest 72 hours from now");
            owner.page().locator("form[action$=renewal] button").click();
            owner.page().waitForLoadState();
            assertThat(owner.page().content()).contains("Renewed. You can revoke it here at any moment.");
            assertThat(given(village)).isEqualTo(2);
        }
    }

    private static int given(Village village) {
        return Village.SERVER
                .database()
                .asSuperuser()
                .sql("select count(*) from consent.authorisation where account_id = :account")
                .param("account", village.customer.account())
                .query(Integer.class)
                .single();
    }

    @Test
    void theDeskSeesWhomItStillHasToReachAndWritesDownEveryAttempt() {
        var village = Village.consumer(Language.EN);
        var ticket = village.ordered();
        village.mustBeReached(ticket);
        try (var agent = Reader.of(Language.EN).as(Village.staff("Nora", StaffRole.AGENT), null)) {
            agent.opens("/desk/obligations");
            var card = "section.card:has(a[href='/desk/tickets/" + ticket + "'])";
            assertThat(agent.page().locator(card).innerText()).contains("a data breach", "left", "Attempts: 0 of 3");
            attempt(agent, card, "");
            assertThat(agent.page().locator(card).innerText()).contains("Please fill in this field.");
            attempt(agent, card, "+33 3 20 00 00 00, 14:05, nobody picks up");
            assertThat(agent.page().locator(card).innerText()).contains("Attempts: 1 of 3", "the next one:");
            agent.page().locator(card).getByText("What was tried").click();
            assertThat(agent.page().locator(card).innerText())
                    .contains("Nora", "phone", "no answer", "nobody picks up");
        }
    }

    private static void attempt(Reader agent, String card, String note) {
        Page page = agent.page();
        if (page.locator(card + " textarea").isHidden()) {
            page.locator(card).getByText("Write down an attempt").click();
        }
        page.locator(card + " select[name=result]").selectOption("no-answer");
        page.locator(card + " textarea").fill(note);
        page.locator(card + " button").click();
        page.waitForLoadState();
    }
}
