package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import onus.api.Billed;
import onus.contract.Action;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessibilityTest {

    private static final String RUN = drafted();
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Those whose answer depends on words; a page has the same structure in every language. */
    private static final List<String> WORDED = List.of(
            "aria-command-name",
            "aria-input-field-name",
            "aria-toggle-field-name",
            "button-name",
            "document-title",
            "empty-heading",
            "empty-table-header",
            "html-has-lang",
            "html-lang-valid",
            "image-alt",
            "input-button-name",
            "label",
            "link-name",
            "page-has-heading-one",
            "select-name",
            "summary-name",
            "target-size",
            "valid-lang");

    private static final List<String> OPEN = List.of(
            "/",
            "/sign-in",
            "/forgotten",
            "/invitations/x",
            "/passwords/x",
            "/contracts",
            "/contracts/ovh-fr",
            "/contracts/oktawave-pl",
            "/calculator",
            "/reactions",
            "/calculator?contract=ovh-fr&question=vat&ask=yes",
            "/nowhere-at-all");

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageCanBeUsedByEverybody(Language language) {
        var village = Village.consumer(language);
        var ticket = village.announced();
        var service = village.service.reference();
        visit(language, Reader.of(language), OPEN);
        visit(
                language,
                Reader.of(language).as(village.owner, village.customer.account()),
                List.of(
                        "/home",
                        "/services/" + service,
                        "/help/" + service,
                        "/help/" + service + "/diagnosis",
                        "/help/" + service + "/question",
                        "/tickets/" + ticket,
                        "/tickets/" + ticket + "/receipt",
                        "/tickets/" + ticket + "/secrets",
                        "/privacy",
                        "/invoices",
                        "/touches",
                        "/status",
                        "/services/" + service + "/episodes",
                        "/services/" + service + "/uptime",
                        "/services/" + service + "/authorisations",
                        "/services/" + service + "/authorisations?show=words&action-restart=on&names=/var/www",
                        "/interventions/" + village.asksFor(Action.RESTORE_DATA),
                        "/speaking-for"));
        planned(language);
        var touched = village.ordered();
        village.mustBeReached(touched);
        var shop = PlannedShop.in(Village.SERVER);
        visit(
                language,
                Reader.of(language).as(Village.staff("Luc", StaffRole.TECHNICIAN, StaffRole.AGENT), null),
                List.of(
                        "/desk",
                        "/desk/tickets/" + village.ordered(),
                        "/desk/tickets/" + touched + "/touches",
                        "/desk/in-force",
                        "/desk/obligations",
                        "/monitoring",
                        "/monitoring/sources",
                        "/known-incidents",
                        "/known-incidents/" + known(village),
                        "/desk/tickets/" + shop.ticket(),
                        "/customers/" + shop.home().customer() + "/plan",
                        "/customers",
                        "/customers/" + village.customer.reference()));
        visit(
                language,
                Reader.of(language).as(Village.staff("Vera", StaffRole.SUPERVISOR, StaffRole.BILLING), null),
                supervised());
        assertThat(found).isEmpty();
    }

    private static String known(Village village) {
        var told = Village.SERVER.staff(StaffRole.TECHNICIAN).post("/known-incidents", """
                {"title":"Power cut","words":"Soon over.","services":["%s"]}
                """.formatted(
                        village.service.reference()));
        return told.at("/id");
    }

    /** A plan with its table, and a change with its units. */
    private void planned(Language language) {
        var shop = Village.business(language);
        visit(
                language,
                Reader.of(language).as(shop.owner, shop.customer.account()),
                List.of("/home", "/plan", "/help/" + shop.service.reference()));
    }

    /** What only billing and supervisors see: an invoice with its forms, a proposal that waits, the contract form. */
    private static List<String> supervised() {
        var billed = Billed.in(Village.SERVER);
        var contested = Billed.in(Village.SERVER).contested();
        var customer = "/customers/" + contested.home().customer();
        contested.reinstatement(Village.SERVER.staff(StaffRole.SUPERVISOR));
        return List.of(
                "/desk/months",
                "/desk/months/" + RUN,
                "/desk/duty?line=experts",
                duty(),
                "/desk/invoices",
                "/desk" + billed.path(),
                customer,
                customer + "/privacy",
                "/desk/proposals",
                "/desk/tasks",
                "/desk/contracts");
    }

    /** The drafts of a month that waits for somebody to issue it. */
    private static String drafted() {
        var billing = Village.SERVER.staff(StaffRole.BILLING);
        var month = YearMonth.from(Village.SERVER.now().atZone(ZoneOffset.UTC)).minusMonths(1);
        var run = billing.post("/runs", "{\"contract\":\"oktawave-pl\",\"month\":\"%s\"}".formatted(month));
        assertThat(run.status()).as("%s", run).isEqualTo(200);
        Village.SERVER.passTo(Village.SERVER.now());
        return run.at("/id");
    }

    /** A week with a shift in it. */
    private static String duty() {
        var vera = Village.staff("Vera", StaffRole.TECHNICIAN).id();
        Village.SERVER.staff(StaffRole.SUPERVISOR).post("/duty", """
                {"line":"technicians","person":"%s","from":"2034-05-02T19:00:00Z","to":"2034-05-03T07:00:00Z"}
                """.formatted(vera));
        return "/desk/duty?line=technicians&week=2034-05-02";
    }

    /** Neither structure nor colours depend on the language, so they are looked at in one, the colours in light and dark. */
    private void visit(Language language, Reader reader, List<String> paths) {
        try (reader) {
            for (var path : paths) {
                var page = reader.opens(path).page();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                if (language != Language.EN) {
                    look(path + " " + language, new AxeBuilder(page).withRules(WORDED));
                } else {
                    look(path, new AxeBuilder(page).withTags(RULES));
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    look(path + " dark", new AxeBuilder(page).withRules(List.of("color-contrast")));
                }
            }
        }
    }

    private void look(String where, AxeBuilder axe) {
        axe.setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(it -> found.add(where + ": " + it.getId() + " "
                        + it.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList()));
    }
}
