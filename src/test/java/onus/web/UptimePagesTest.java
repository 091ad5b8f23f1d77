package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import onus.calendar.Interval;
import onus.customer.Proposal;
import onus.customer.Proposing;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.plan.Subscribed;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.uptime.backup.Metering;
import onus.uptime.backup.Usage;
import onus.uptime.care.CareResult;
import onus.uptime.care.Caring;
import onus.uptime.compensation.Compensating;
import onus.uptime.outage.Effect;
import onus.uptime.outage.Noting;
import onus.uptime.outage.OutageWish;
import org.junit.jupiter.api.Test;

/** The month of a server, its proof, and that everybody can read both. */
class UptimePagesTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void aMonthIsSeenAsAPictureAndReadAsATable() {
        var village = Village.business(Language.EN);
        var start = Village.SERVER.now().minus(Duration.ofDays(40));
        var subscribed = new Subscribed(Village.SERVER::bean);
        subscribed.to("Platinum", village.customer.account(), start);
        subscribed.covering(village.service, start);
        var month = YearMonth.from(start.atZone(WARSAW));
        var outage = new Interval(start.plus(Duration.ofHours(2)), start.plus(Duration.ofHours(14)));
        noted(village, outage);
        backup(village, start);
        note(village, CareResult.FINE, start);
        decided(village, month);

        try (var reader = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            var page = reader.opens("/services/" + village.service.reference() + "/uptime?month=" + month);
            assertThat(page.text()).contains("A switch broke.", "93.75%", "krk-1", "missed");
            look(page, "uptime-month");

            page.opens("/customers/" + village.customer.reference() + "/compensations");
            assertThat(page.text()).contains(Words.in(Language.EN).month(month), "with the next invoice");
            look(page, "uptime-compensations");

            page.page().locator("a.row").first().click();
            assertThat(page.text())
                    .contains(
                            "Proof for " + Words.in(Language.EN).month(month),
                            "43,200",
                            "\"question\":\"compensation\"");
            look(page, "uptime-proof");
        }
    }

    @Test
    void aContractThatMeasuresNothingSaysSoAndAnothersServiceIsNotThere() {
        var french = Village.consumer(Language.EN);
        var other = Village.business(Language.EN);
        try (var reader = Reader.of(Language.EN).as(french.owner, french.customer.account())) {
            assertThat(reader.opens("/services/" + french.service.reference() + "/uptime")
                            .text())
                    .contains("does not measure availability");
            assertThat(reader.opens("/services/" + other.service.reference() + "/uptime")
                            .text())
                    .doesNotContain("Availability");
        }
    }

    @Test
    void aTechnicianNotesTodaysLookOnce() {
        var village = Village.business(Language.EN);
        var subscribed = new Subscribed(Village.SERVER::bean);
        var now = Village.SERVER.now();
        subscribed.to("Gold", village.customer.account(), now);
        subscribed.covering(village.service, now);
        var technician = Village.staff("Luc", StaffRole.TECHNICIAN);

        try (var reader = Reader.of(Language.EN).as(technician, null)) {
            reader.opens("/services/" + village.service.reference() + "/uptime");
            reader.ticks("needs attention").presses("Note it");
            assertThat(reader.text()).contains("Please fill in this field.");

            reader.fills("Found", "The disk is nearly full.");
            look(reader, "uptime-care");
            reader.presses("Note it");
            assertThat(reader.text()).contains("The disk is nearly full.", "needs attention");
            assertThat(reader.text()).doesNotContain("Note it");
        }
    }

    private static void noted(Village village, Interval time) {
        var now = Village.SERVER.now();
        var wish = new OutageWish(village.service.id(), time.from(), time.to(), Effect.DOWN, "A switch broke.", null);
        var proposal = Village.granted(
                Village.SERVER.bean(Noting.class).propose(village.customer.account(), wish, by("Ada", now)));
        Ruling<Proposal> approved =
                Village.SERVER.bean(Proposing.class).approve(village.customer.account(), proposal.id(), by("Ben", now));
        assertThat(approved).isInstanceOf(Ruling.Granted.class);
    }

    private static Asked by(String name, Instant now) {
        var person = Village.staff(name, StaffRole.SUPERVISOR);
        return Asked.now(new Caller.Staff(person.id(), Set.of(StaffRole.SUPERVISOR), Set.of()), now);
    }

    private static void backup(Village village, Instant start) {
        var time = new Interval(start, start.plus(Duration.ofDays(10)));
        var usage = new Usage(
                village.customer.account(),
                village.service.id(),
                "vault",
                "run-1",
                time,
                250_000_000_000L,
                true,
                "krk-1",
                "waw-1");
        assertThat(Village.SERVER
                        .bean(Metering.class)
                        .take(List.of(usage), Village.SERVER.now())
                        .added())
                .isEqualTo(1);
    }

    private static void decided(Village village, YearMonth month) {
        assertThat(Village.SERVER
                        .bean(Compensating.class)
                        .decide(
                                village.customer.account(),
                                month,
                                Compensating.Cause.MONTH_ENDED,
                                Village.SERVER.now()))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** Nothing keeps anybody from reading it; the picture is looked at by people. */
    private static void look(Reader reader, String name) {
        Page page = reader.page();
        var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations.stream()
                        .map(it -> it.getId() + " " + it.getNodes().size()))
                .isEmpty();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static void note(Village village, CareResult result, Instant at) {
        var day = at.atZone(WARSAW).toLocalDate();
        var look = new Caring.Look(day, result, "All is well.");
        assertThat(Village.SERVER
                        .bean(Caring.class)
                        .note(village.customer.account(), village.service.id(), look, by("Cy", at)))
                .isInstanceOf(Ruling.Granted.class);
    }
}
