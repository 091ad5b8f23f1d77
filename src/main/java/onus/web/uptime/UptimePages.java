package onus.web.uptime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.uptime.care.CareResult;
import onus.uptime.care.Caring;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.NotHere;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.uptime.UptimeSheets.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A month of a service as its customer and the desk see it; technicians note here what they saw of it today. */
@Controller
class UptimePages {

    private static final int LONGEST = 10_000;

    private final UptimeSheets sheets;
    private final Caring caring;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    UptimePages(UptimeSheets sheets, Caring caring, Once once, Pages pages, Clock clock) {
        this.sheets = sheets;
        this.caring = caring;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/services/{reference}/uptime")
    @Allowed.ToEveryone
    View show(Visit visit, @PathVariable String reference, @RequestParam Optional<String> month) {
        var service = sheets.service(visit, reference);
        var current = sheets.current(service);
        var asked = month.flatMap(UptimePages::parsed)
                .filter(it -> !it.isAfter(current))
                .orElse(current);
        return pages.show(visit, "uptime/month", sheets.of(visit, service, asked, Sent.NOTHING));
    }

    static Optional<YearMonth> parsed(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @PostMapping("/services/{reference}/care")
    @Allowed(staff = StaffRole.TECHNICIAN)
    View note(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var service = sheets.service(visit, reference);
        var form = Form.of(fields);
        var day = day(form);
        var result = form.choice("result", CareResult.class).filter(it -> it != CareResult.MISSED);
        var found = result.filter(it -> it == CareResult.FINE).isPresent()
                ? form.typed("found").strip()
                : form.text("found", LONGEST);
        if (!form.isFine() || result.isEmpty()) {
            var again = sheets.of(visit, service, YearMonth.from(day), new Sent(form, Complaint.none()));
            return pages.again(visit, "uptime/month", again);
        }
        var look = new Caring.Look(day, result.get(), found);
        var asked = Asked.now(visit.caller(), clock.instant());
        var path = "/services/" + reference + "/uptime?month=" + YearMonth.from(day);
        var ruling = once.perform(
                visit,
                form.typed("key"),
                () -> caring.note(service.account(), service.id(), look, asked).map(_ -> path));
        return switch (ruling) {
            case Ruling.Granted<String>(var to) -> Go.to(to, Done.NOTED);
            case Ruling.Denied<String> denied -> {
                var sent = new Sent(form, Complaint.of(denied, visit.words()));
                yield pages.refused(visit, "uptime/month", sheets.of(visit, service, YearMonth.from(day), sent));
            }
        };
    }

    /** A day that our page had put into the form. */
    private static LocalDate day(Form form) {
        try {
            return LocalDate.parse(form.typed("day"));
        } catch (DateTimeException _) {
            throw new NotHere(form.typed("day"));
        }
    }
}
