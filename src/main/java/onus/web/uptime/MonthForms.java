package onus.web.uptime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import onus.customer.Service;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.uptime.UptimeSheets.Sent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Reads the forms of a service's month and goes on to what they lead to. Times are the contract's. */
@Component
class MonthForms {

    static final int LONGEST = 10_000;

    private static final String TEMPLATE = "uptime/month";

    private final UptimeSheets sheets;
    private final Once once;
    private final Pages pages;

    MonthForms(UptimeSheets sheets, Once once, Pages pages) {
        this.sheets = sheets;
        this.once = once;
        this.pages = pages;
    }

    /** A form of a service's month. */
    record Noted(Visit visit, Service service, YearMonth month, ZoneId zone, Form form) {

        Optional<Instant> at(String field) {
            if (form.typed(field).isBlank()) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        LocalDateTime.parse(form.typed(field)).atZone(zone).toInstant());
            } catch (DateTimeException _) {
                form.wrong(field, "wrong.time");
                return Optional.empty();
            }
        }

        Instant due(String field) {
            var at = at(field);
            if (at.isEmpty()) {
                form.wrong(field, "wrong.time");
            }
            return at.orElse(Instant.EPOCH);
        }

        void inOrder(Instant from, Instant to, String field) {
            if (!from.equals(Instant.EPOCH) && !to.isAfter(from)) {
                form.wrong(field, "outage.not-after");
            }
        }

        String path() {
            return "/services/" + service.reference() + "/uptime?month=" + month;
        }
    }

    Noted noted(Visit visit, String reference, Form form) {
        var service = sheets.service(visit, reference);
        var month = UptimePages.parsed(form.typed("month")).orElseGet(() -> sheets.current(service));
        var zone = sheets.of(visit, service, month, Sent.NOTHING).zone();
        return new Noted(visit, service, month, zone, form);
    }

    /** A door that is gone through if the form is fine. */
    @FunctionalInterface
    interface Door {
        Ruling<?> open();
    }

    View done(Noted noted, Done done, Door door) {
        var visit = noted.visit();
        if (!noted.form().isFine()) {
            return pages.again(visit, TEMPLATE, sheet(noted, Complaint.none()));
        }
        var ruling =
                once.perform(visit, noted.form().typed("key"), () -> door.open().map(_ -> noted.path()));
        return pages.after(visit, ruling, done, new Pages.Again(TEMPLATE, it -> sheet(noted, it)));
    }

    private UptimeSheet sheet(Noted noted, Complaint complaint) {
        var sent = new Sent(noted.form(), complaint);
        return sheets.of(noted.visit(), noted.service(), noted.month(), sent);
    }
}
