package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import onus.people.StaffRole;
import onus.plan.Subscribed;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

/** What no monitor saw is noted on a service's month by two people, and work on it is announced there. */
class OutageWalkTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Village village = Village.business(Language.EN);
    private final Instant now = Village.SERVER.now();
    private final String month = "/services/" + village.service.reference() + "/uptime";

    private static String typed(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(at.atZone(WARSAW));
    }

    private void subscribed(Instant since) {
        var subscribed = new Subscribed(Village.SERVER::bean);
        subscribed.to("Gold", village.customer.account(), since);
        subscribed.covering(village.service, since);
    }

    @Test
    void anOutageIsProposedSeenWithItsTimesAndCountsOnceASecondSupervisorAgrees() {
        var start = now.minus(Duration.ofDays(40));
        subscribed(start);
        var asked = month + "?month=" + YearMonth.from(start.atZone(WARSAW));
        var ada = Village.staff("Ada", StaffRole.SUPERVISOR);
        var ben = Village.staff("Ben", StaffRole.SUPERVISOR);
        try (var first = Reader.of(Language.EN).as(ada, null);
                var second = Reader.of(Language.EN).as(ben, null)) {
            first.opens(asked).presses("Note or correct an outage");
            first.fills("Down from", typed(start.plus(Duration.ofHours(14))))
                    .fills("Until (empty: it still lasts)", typed(start.plus(Duration.ofHours(2))))
                    .presses("Propose");
            assertThat(first.text()).contains("The end must be after the beginning.", "Please fill in this field.");
            look(first, "uptime-outage");
            first.fills("Down from", typed(start.plus(Duration.ofHours(2))))
                    .fills("Until (empty: it still lasts)", typed(start.plus(Duration.ofHours(14))))
                    .fills("Why, and who says so", "A switch broke, says the datacentre.")
                    .presses("Propose");
            assertThat(first.text())
                    .contains("Another supervisor has to approve it")
                    .doesNotContain("A switch broke");

            second.opens("/desk/proposals");
            assertThat(second.text())
                    .contains("A switch broke, says the datacentre.", village.service.reference(), "Outage, counts");
            look(second, "uptime-proposal");
            approve(second, village.service.reference());
            second.opens(asked);
            assertThat(second.text()).contains("A switch broke, says the datacentre.", "93.75%");
        }
    }

    /** Others' proposals wait there too. */
    private static void approve(Reader reader, String service) {
        reader.page()
                .locator("section.card", new Page.LocatorOptions().setHasText(service))
                .getByText("Approve", new Locator.GetByTextOptions().setExact(true))
                .click();
        reader.page().waitForLoadState();
    }

    private static void look(Reader reader, String name) {
        var page = reader.page();
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Test
    void workIsAnnouncedAheadAndWhatHasBegunIsNotCalledMaintenance() {
        subscribed(now);
        var luc = Village.staff("Luc", StaffRole.TECHNICIAN);
        try (var desk = Reader.of(Language.EN).as(luc, null)) {
            desk.opens(month);
            assertThat(desk.text()).doesNotContain("Note or correct an outage");
            desk.presses("Announce maintenance");
            desk.fills("Work begins", typed(now.minus(Duration.ofHours(1))))
                    .fills("Work ends", typed(now.plus(Duration.ofHours(1))))
                    .fills("What is worked on", "New disks.")
                    .presses("Announce");
            assertThat(desk.text()).contains("what has begun is an outage");
            desk.fills("Work begins", typed(now.plus(Duration.ofDays(8))))
                    .fills("Work ends", typed(now.plus(Duration.ofDays(8)).plus(Duration.ofHours(2))))
                    .presses("Announce");
            assertThat(desk.text()).contains("The work is announced", "Announced work");
            desk.presses("Move it or call it off").presses("Move");
            assertThat(desk.text()).contains("Please fill in this field.");
            look(desk, "uptime-ahead");
            desk.fills("New beginning", typed(now.plus(Duration.ofHours(3))))
                    .fills("New end", typed(now.plus(Duration.ofHours(5))))
                    .fills("Why it is moved", "The disks came early.")
                    .presses("Move");
            assertThat(desk.text()).contains("The work is moved", "Maintenance announced too late");
            desk.presses("Move it or call it off")
                    .fills("Why it is called off", "No disks.")
                    .presses("Call it off");
            assertThat(desk.text()).contains("The work is called off").doesNotContain("Announced work");
        }
    }

    @Test
    void theOwnerSaysBeforehandThatTheServerIsNotMeantToRunAndEndsThat() {
        subscribed(now);
        try (var owner = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            owner.opens(month).presses("Say when it is not meant to run");
            owner.fills("Not meant to run from (empty: from now on)", typed(now.minus(Duration.ofHours(2))))
                    .fills("Reason for the stop", "Closed in winter.")
                    .presses("Note it");
            assertThat(owner.text()).contains("A stop is told before it begins");
            owner.fills("Not meant to run from (empty: from now on)", typed(now.plus(Duration.ofDays(1))))
                    .presses("Note it");
            assertThat(owner.text())
                    .contains("while it is not meant to run", "Closed in winter.", "until further notice");
            look(owner, "uptime-stop");
            owner.presses("End this now");
            assertThat(owner.text()).contains("from now on it is measured").doesNotContain("Closed in winter.");
        }
    }
}
