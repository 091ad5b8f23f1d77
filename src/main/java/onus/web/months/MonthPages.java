package onus.web.months;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.billing.month.MonthlyBilling;
import onus.billing.month.MonthlyRun;
import onus.desk.MonthDesk;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Form;
import onus.web.Go;
import onus.web.NotHere;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Monthly runs: begun with drafts, looked at, issued; a run at work shows how far it is. */
@Controller
class MonthPages {

    private final MonthDesk desk;
    private final MonthlyBilling billing;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    MonthPages(MonthDesk desk, MonthlyBilling billing, Once once, Pages pages, Clock clock) {
        this.desk = desk;
        this.billing = billing;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/months")
    @Allowed(staff = {StaffRole.BILLING, StaffRole.SUPERVISOR})
    View list(Visit visit, Caller.Staff staff) {
        return pages.show(visit, "months/list", sheet(staff, Form.empty(), Complaint.none()));
    }

    @PostMapping("/desk/months")
    @Allowed(staff = StaffRole.BILLING)
    View begin(Visit visit, Caller.Staff staff, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var contract = form.text("contract", it -> desk.billable(staff).contains(it), "wrong.choice");
        var month = month(form);
        if (!form.isFine() || month.isEmpty()) {
            return pages.again(visit, "months/list", sheet(staff, form, Complaint.none()));
        }
        var asked = Asked.now(staff, clock.instant());
        var ruling = once.perform(
                visit,
                form.typed("key"),
                () -> billing.begin(contract, month.get(), asked).map(MonthPages::path));
        return switch (ruling) {
            case Ruling.Granted<String>(var path) -> Go.to(path);
            case Ruling.Denied<String> denied ->
                pages.refused(visit, "months/list", sheet(staff, form, Complaint.of(denied, visit.words())));
        };
    }

    @GetMapping("/desk/months/{id}")
    @Allowed(staff = {StaffRole.BILLING, StaffRole.SUPERVISOR})
    View show(Visit visit, Caller.Staff staff, @PathVariable String id) {
        return pages.show(visit, "months/run", one(run(staff, id), Complaint.none()));
    }

    @PostMapping("/desk/months/{id}/issue")
    @Allowed(staff = StaffRole.BILLING)
    View issue(Visit visit, Caller.Staff staff, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var run = run(staff, id);
        var asked = Asked.now(staff, clock.instant());
        var ruling = once.perform(
                visit,
                Form.of(fields).typed("key"),
                () -> billing.issue(run.id(), asked).map(MonthPages::path));
        return switch (ruling) {
            case Ruling.Granted<String>(var path) -> Go.to(path);
            case Ruling.Denied<String> denied ->
                pages.refused(visit, "months/run", one(run, Complaint.of(denied, visit.words())));
        };
    }

    private static Optional<YearMonth> month(Form form) {
        try {
            return Optional.of(YearMonth.parse(form.text("month", 7)));
        } catch (DateTimeException _) {
            form.wrong("month", "wrong.month");
            return Optional.empty();
        }
    }

    private MonthlyRun run(Caller.Staff staff, String id) {
        try {
            return desk.find(staff, UUID.fromString(id)).orElseThrow(() -> new NotHere(id));
        } catch (IllegalArgumentException _) {
            throw new NotHere(id);
        }
    }

    private MonthsSheet sheet(Caller.Staff staff, Form form, Complaint complaint) {
        var last = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
        return new MonthsSheet(desk.newest(staff), desk.billable(staff), last.toString(), form, complaint, key());
    }

    private MonthsSheet.One one(MonthlyRun run, Complaint complaint) {
        return new MonthsSheet.One(run, run.remaining(clock.instant()).orElse(null), desk.flaws(run), complaint, key());
    }

    private static String key() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    private static String path(MonthlyRun run) {
        return "/desk/months/" + run.id();
    }
}
