package onus.web.uptime;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.uptime.stop.Stopping;
import onus.web.Done;
import onus.web.Form;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** When a service is not meant to run, from the page of its month: told beforehand by its owner or for them, and ended. */
@Controller
class StopPages {

    private final MonthForms forms;
    private final Stopping stopping;
    private final Clock clock;

    StopPages(MonthForms forms, Stopping stopping, Clock clock) {
        this.forms = forms;
        this.stopping = stopping;
        this.clock = clock;
    }

    @PostMapping("/services/{reference}/stops")
    @Allowed(
            contacts = ContactRole.OWNER,
            staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View tell(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var noted = forms.noted(visit, reference, Form.of(fields));
        var from = noted.at("stop-from");
        var to = noted.at("stop-to");
        var reason = noted.form().text("stop-reason", MonthForms.LONGEST);
        from.ifPresent(begin -> to.ifPresent(end -> noted.inOrder(begin, end, "stop-to")));
        return forms.done(noted, Done.STOP_TOLD, () -> {
            var wish = new Stopping.Wish(noted.service().id(), from.orElse(null), to.orElse(null), reason, null);
            return stopping.tell(noted.service().account(), wish, Asked.now(visit.caller(), clock.instant()));
        });
    }

    @PostMapping("/services/{reference}/stops/{id}/end")
    @Allowed(
            contacts = ContactRole.OWNER,
            staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View end(
            Visit visit,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var noted = forms.noted(visit, reference, Form.of(fields));
        var asked = Asked.now(visit.caller(), clock.instant());
        return forms.done(
                noted, Done.STOP_ENDED, () -> stopping.end(noted.service().account(), id, asked));
    }
}
