package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

/** A supervisor plans who is called at night, and a technician does what was ordered. */
class DutyWalkTest {

    @Test
    void aSupervisorEntersANightAColleagueTakesItOverAndTwoAreNeverOnDutyAtOnce() {
        var vera = Village.staff("Vera Night", StaffRole.SUPERVISOR);
        var sam = Village.staff("Sam Seller", StaffRole.SALES);
        var week = "/desk/duty?line=sales&week=2033-05-04";
        try (var desk = Reader.of(Language.EN).as(vera, null);
                var colleague = Reader.of(Language.EN).as(sam, null)) {
            desk.opens(week);
            assertThat(desk.text()).contains("Nobody is on duty this week", "On duty now:");
            desk.chooses("Who", vera.id().toString()).presses("Add a shift");
            assertThat(desk.text()).contains("The shift is entered.", "Vera Night", "Nobody is on duty:");
            assertThat(desk.path()).startsWith("/desk/duty?line=sales&week=2033-05-02");

            desk.chooses("Who", vera.id().toString()).presses("Add a shift");
            assertThat(desk.text()).contains("Somebody is on duty at this rank");
            desk.fills("From", "2033-05-04T20:00")
                    .fills("To", "2033-05-04T08:00")
                    .presses("Add a shift");
            assertThat(desk.text()).contains("The end must come after the beginning");

            colleague.opens(week).presses("Take it over Vera Night");
            assertThat(colleague.text()).contains("The shift has changed hands.", "Sam Seller");
            assertThat(colleague.text()).doesNotContain("Add a shift", "Take the shift out");
        }
    }

    @Test
    void whereTheWeekIsNoDayTheSwapIsMadeAndThisWeekIsShown() {
        var vera = Village.staff("Vera Night", StaffRole.SUPERVISOR, StaffRole.SALES);
        var sam = Village.staff("Sam Seller", StaffRole.SALES);
        var week = "/desk/duty?line=sales&week=2033-06-08";
        try (var desk = Reader.of(Language.EN).as(vera, null);
                var colleague = Reader.of(Language.EN).as(sam, null)) {
            desk.opens(week).chooses("Who", vera.id().toString()).presses("Add a shift");
            colleague
                    .opens(week)
                    .page()
                    .evaluate("document.querySelectorAll('[name=week]').forEach(it => it.value = 'x'.repeat(20000))");
            colleague.presses("Take it over Vera Night");
            assertThat(colleague.text()).contains("The shift has changed hands.");
        }
    }

    @Test
    void whatWasOrderedIsBegunDoneAndGivenBackFromItsPage() {
        var shop = PlannedShop.in(Village.SERVER);
        var technician = Village.staff("Luc Aubry", StaffRole.TECHNICIAN);
        try (var desk = Reader.of(Language.EN).as(technician, null)) {
            desk.opens("/desk/tickets/" + shop.ticket());
            assertThat(desk.text()).contains("Ordered actions", "Add a user", "Open port 443", "reserved");
            desk.presses("Begin Add a user");
            assertThat(desk.text()).contains("The action has begun.");
            desk.presses("Done Add a user");
            assertThat(desk.text()).contains("The action is done and its unit spent.");

            desk.opens("/customers/" + shop.home().customer() + "/plan");
            assertThat(desk.text()).contains("Silver", "sklep-1", "Covered servers", "3 / 5", "named");
        }
    }
}
