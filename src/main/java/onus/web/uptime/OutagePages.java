package onus.web.uptime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.customer.Service;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.uptime.outage.Effect;
import onus.uptime.outage.Maintaining;
import onus.uptime.outage.Noting;
import onus.uptime.outage.OutageWish;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.uptime.UptimeSheets.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What only people know of a service's month: an outage nobody's monitor saw, the correction of one, work announced ahead. Times are the contract's. */
@Controller
class OutagePages {

    private static final String TEMPLATE = "uptime/month";
    private static final int LONGEST = 10_000;

    private final UptimeSheets sheets;
    private final Noting noting;
    private final Maintaining maintaining;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    OutagePages(UptimeSheets sheets, Noting noting, Maintaining maintaining, Once once, Pages pages, Clock clock) {
        this.sheets = sheets;
        this.noting = noting;
        this.maintaining = maintaining;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    /** A form of a service's month. */
    private record Noted(Visit visit, Service service, YearMonth month, ZoneId zone, Form form) {

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

    @PostMapping("/services/{reference}/outages")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View propose(
            Visit visit, Caller.Staff staff, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var noted = noted(visit, reference, Form.of(fields));
        var from = noted.due("outage-from");
        var to = noted.at("outage-to");
        var effect = noted.form().choice("effect", Effect.class);
        var reason = noted.form().text("outage-reason", LONGEST);
        to.ifPresent(it -> noted.inOrder(from, it, "outage-to"));
        var corrects = corrected(noted.form());
        if (effect.isPresent() && effect.get() == Effect.RETRACTED && corrects.isEmpty()) {
            noted.form().wrong("corrects", "outage.which");
        }
        var wish = new OutageWish(
                noted.service().id(), from, to.orElse(null), effect.orElse(Effect.DOWN), reason, corrects.orElse(null));
        return done(
                noted,
                Done.PROPOSED,
                () -> noting.propose(noted.service().account(), wish, Asked.now(staff, clock.instant())));
    }

    private static Optional<UUID> corrected(Form form) {
        var typed = form.typed("corrects");
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            form.wrong("corrects", "outage.which");
            return Optional.empty();
        }
    }

    @PostMapping("/services/{reference}/maintenance")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View announce(
            Visit visit, Caller.Staff staff, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var noted = noted(visit, reference, Form.of(fields));
        var from = noted.due("work-from");
        var to = noted.due("work-to");
        var reason = noted.form().text("work-reason", LONGEST);
        noted.inOrder(from, to, "work-to");
        return done(noted, Done.MAINTENANCE_ANNOUNCED, () -> {
            var plan = new Maintaining.Plan(noted.service().id(), new Interval(from, to), reason);
            return maintaining.announce(noted.service().account(), plan, Asked.now(staff, clock.instant()));
        });
    }

    private Noted noted(Visit visit, String reference, Form form) {
        var service = sheets.service(visit, reference);
        var month = UptimePages.parsed(form.typed("month")).orElseGet(() -> sheets.current(service));
        var zone = sheets.of(visit, service, month, Sent.NOTHING).zone();
        return new Noted(visit, service, month, zone, form);
    }

    /** A door that is gone through if the form is fine. */
    @FunctionalInterface
    private interface Door {
        Ruling<?> open();
    }

    private View done(Noted noted, Done done, Door door) {
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
