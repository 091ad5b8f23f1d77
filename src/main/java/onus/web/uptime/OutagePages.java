package onus.web.uptime;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.uptime.outage.Effect;
import onus.uptime.outage.Noting;
import onus.uptime.outage.OutageWish;
import onus.web.Done;
import onus.web.Form;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What only people know of a service's month: an outage nobody's monitor saw, the correction of one. Times are the contract's. */
@Controller
class OutagePages {

    private final MonthForms forms;
    private final Noting noting;
    private final Clock clock;

    OutagePages(MonthForms forms, Noting noting, Clock clock) {
        this.forms = forms;
        this.noting = noting;
        this.clock = clock;
    }

    @PostMapping("/services/{reference}/outages")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View propose(
            Visit visit, Caller.Staff staff, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var noted = forms.noted(visit, reference, Form.of(fields));
        var from = noted.due("outage-from");
        var to = noted.at("outage-to");
        var effect = noted.form().choice("effect", Effect.class);
        var reason = noted.form().text("outage-reason", MonthForms.LONGEST);
        to.ifPresent(it -> noted.inOrder(from, it, "outage-to"));
        var corrects = corrected(noted.form());
        if (effect.isPresent() && effect.get() == Effect.RETRACTED && corrects.isEmpty()) {
            noted.form().wrong("corrects", "outage.which");
        }
        var wish = new OutageWish(
                noted.service().id(), from, to.orElse(null), effect.orElse(Effect.DOWN), reason, corrects.orElse(null));
        return forms.done(
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
}
