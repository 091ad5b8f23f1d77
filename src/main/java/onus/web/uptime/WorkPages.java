package onus.web.uptime;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import onus.calendar.Interval;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.uptime.outage.Maintaining;
import onus.web.Done;
import onus.web.Form;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Work on a service from the page of its month: announced ahead, called off, moved. */
@Controller
class WorkPages {

    private final MonthForms forms;
    private final Maintaining maintaining;
    private final Clock clock;

    WorkPages(MonthForms forms, Maintaining maintaining, Clock clock) {
        this.forms = forms;
        this.maintaining = maintaining;
        this.clock = clock;
    }

    @PostMapping("/services/{reference}/maintenance")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View announce(
            Visit visit, Caller.Staff staff, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var noted = forms.noted(visit, reference, Form.of(fields));
        var from = noted.due("work-from");
        var to = noted.due("work-to");
        var reason = noted.form().text("work-reason", MonthForms.LONGEST);
        noted.inOrder(from, to, "work-to");
        return forms.done(noted, Done.MAINTENANCE_ANNOUNCED, () -> {
            var plan = new Maintaining.Plan(noted.service().id(), new Interval(from, to), reason);
            return maintaining.announce(noted.service().account(), plan, Asked.now(staff, clock.instant()));
        });
    }

    @PostMapping("/services/{reference}/maintenance/{id}/cancellation")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View cancel(
            Visit visit,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var noted = forms.noted(visit, reference, Form.of(fields));
        var reason = noted.form().text("cancel-reason", MonthForms.LONGEST);
        return forms.done(
                noted,
                Done.MAINTENANCE_CANCELLED,
                () -> maintaining.cancel(place(noted, id), reason, Asked.now(visit.caller(), clock.instant())));
    }

    @PostMapping("/services/{reference}/maintenance/{id}/move")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View move(
            Visit visit,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var noted = forms.noted(visit, reference, Form.of(fields));
        var from = noted.due("move-from");
        var to = noted.due("move-to");
        var reason = noted.form().text("move-reason", MonthForms.LONGEST);
        noted.inOrder(from, to, "move-to");
        return forms.done(noted, Done.MAINTENANCE_MOVED, () -> {
            var asked = Asked.now(visit.caller(), clock.instant());
            return maintaining.move(place(noted, id), new Interval(from, to), reason, asked);
        });
    }

    private static Maintaining.Place place(MonthForms.Noted noted, UUID maintenance) {
        return new Maintaining.Place(noted.service().account(), noted.service().id(), maintenance);
    }
}
