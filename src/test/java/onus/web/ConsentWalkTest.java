package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import onus.contract.Action;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

/** A technician asks to restore, the owner reads exactly what that means, says yes with a reservation, and takes it back. */
class ConsentWalkTest {

    @Test
    void theTechnicianAsksTheOwnerAuthorisesTheTechnicianBeginsAndTheOwnerRevokes() {
        var village = Village.consumer(Language.EN);
        var ticket = village.ordered();
        try (var technician = Reader.of(Language.EN).as(Village.staff("Luc", StaffRole.TECHNICIAN), null);
                var owner = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            technician.opens("/desk/tickets/" + ticket).presses("What may be touched, and what was");
            technician
                    .chooses("What do you want to do?", "restore-data")
                    .fills("Why? The customer reads this.", "The catalogue is empty.")
                    .presses("Ask the contract");
            assertThat(technician.text())
                    .contains(
                            "restoring data",
                            "waits for the customer’s word",
                            "Only the account’s owner may authorise it.");
            technician.presses("Begin");
            assertThat(technician.text()).contains("The authorisation that was given is for something else");

            var page = technician
                    .page()
                    .locator("section.card h2")
                    .first()
                    .getAttribute("id")
                    .substring(2);
            owner.opens("/interventions/" + page);
            assertThat(owner.text())
                    .contains(
                            "The catalogue is empty.",
                            "I let support do the following",
                            "at the latest 72 hours from now");
            owner.chooses("For how long?", "4")
                    .fills("What must be left alone?", "/var/www/../etc")
                    .presses("I authorise this");
            assertThat(owner.text()).contains("Write a whole path");
            owner.fills("What must be left alone?", "/var/www/private").presses("I authorise this");
            assertThat(owner.text()).contains("Authorised.", "To be left alone: file or folder /var/www/private");

            technician.opens("/desk/tickets/" + ticket + "/touches").presses("Begin");
            owner.opens("/interventions/" + page).presses("Revoke the authorisation");
            assertThat(owner.text()).contains("Revoked.", "stops at the next safe point");
            technician.opens("/desk/tickets/" + ticket + "/touches");
            assertThat(technician.text()).contains("The customer revoked: stop at the next safe point");

            owner.opens("/touches");
            assertThat(owner.text()).containsIgnoringCase("restoring data").contains("Luc", "Authorisation A-");
        }
    }

    @Test
    void anEmergencyStandsInTheListWithItsAgeUntilItIsLifted() {
        var village = Village.consumer(Language.EN);
        var ticket = village.ordered();
        try (var technician = Reader.of(Language.EN).as(Village.staff("Luc", StaffRole.TECHNICIAN), null)) {
            technician.opens("/desk/tickets/" + ticket + "/touches");
            technician
                    .chooses("What do you want to do?", "suspend")
                    .chooses("Is it an emergency?", "harm-to-others")
                    .fills("Why? The customer reads this.", "Spam from " + ticket)
                    .presses("Ask the contract");
            assertThat(technician.text()).contains("It is an emergency: harm to others.");
            technician.presses("Begin");
            technician.opens("/desk/in-force");
            assertThat(technician.text()).contains("Spam from " + ticket);
            technician.opens("/desk/tickets/" + ticket + "/touches").presses("Lift it");
            technician.opens("/desk/in-force");
            assertThat(technician.text()).doesNotContain("Spam from " + ticket);
        }
    }

    @Test
    void aRequestOfAnotherCustomerIsNotThere() {
        var other = Village.consumer(Language.EN).asksFor(Action.RESTART);
        var village = Village.consumer(Language.EN);
        try (var owner = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            owner.opens("/interventions/" + other);
            assertThat(owner.text()).doesNotContain("I authorise this");
        }
    }
}
