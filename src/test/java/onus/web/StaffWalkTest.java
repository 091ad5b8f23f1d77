package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

class StaffWalkTest {

    @Test
    void aTechnicianFindsQuotesAndWorksAndTheCustomerGetsAnInvoiceWithReasons() {
        var village = Village.consumer(Language.EN);
        var ticket = village.ordered();
        var technician = Village.staff("Luc Aubry", StaffRole.TECHNICIAN);
        try (var desk = Reader.of(Language.EN).as(technician, null);
                var home = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            desk.opens("/desk/tickets/" + ticket).presses("Begin the diagnosis");
            desk.presses("Sign the finding");
            assertThat(desk.text()).contains("Please choose one.", "Please fill in this field.");

            desk.chooses("Cause and outcome", "customer/quote")
                    .fills("Report, for the customer", "A plugin blocks every request.")
                    .fills("Evidence, one piece a line", "php-fpm.log 09:12: upstream timed out")
                    .presses("Sign the finding");
            desk.fills("Work, line 1", "Replace the plugin").fills("Net, line 1", "149.00");
            desk.presses("Give a quote");
            assertThat(desk.text()).contains("Quote given: 178.80");

            home.opens("/tickets/" + ticket);
            assertThat(home.text()).contains("Binding quote", "Replace the plugin", "178.80");
            home.presses("Commande avec obligation de paiement");
            assertThat(home.text()).contains("Quote accepted for 178.80");

            desk.opens("/desk/tickets/" + ticket).ticks("The work is done");
            desk.fills("Report, for the customer", "Replaced and tested.").presses("Report the work");

            home.opens("/tickets/" + ticket);
            assertThat(home.text()).contains("Owed, without VAT", "169.00");
            home.page().locator("a[href^='/invoices/']").last().click();
            assertThat(home.text()).contains("Diagnosis", "Quoted work", "202.80", "A diagnosis costs 20.00");
        }
    }

    @Test
    void theQueueShowsWhatWaitsAndOpensItByKeys() {
        var village = Village.consumer(Language.EN);
        var ticket = village.ordered();
        var agent = Village.staff("Aline", StaffRole.AGENT);
        try (var desk = Reader.of(Language.EN).as(agent, null)) {
            desk.opens("/desk?words=" + ticket);
            assertThat(desk.text()).contains("The shop is slow", "Camille Bernard");
            desk.page().keyboard().press("j");
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL("**/desk/tickets/" + ticket);
            assertThat(desk.text()).contains("Answer to the customer").doesNotContain("Begin the diagnosis");
        }
    }

    @Test
    void aCustomerHasNoWayToTheDesk() {
        var village = Village.consumer(Language.EN);
        try (var reader = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            assertThat(reader.opens("/desk").text()).contains("This is not for you");
        }
    }
}
