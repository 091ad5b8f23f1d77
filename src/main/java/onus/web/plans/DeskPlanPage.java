package onus.web.plans;

import onus.people.Allowed;
import onus.platform.References;
import onus.web.Complaint;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The desk looks at a customer's plan: what is covered, who may order, and what became of every unit. */
@Controller
class DeskPlanPage {

    private final Planning planning;
    private final Whereabouts whereabouts;
    private final Pages pages;

    DeskPlanPage(Planning planning, Whereabouts whereabouts, Pages pages) {
        this.planning = planning;
        this.whereabouts = whereabouts;
        this.pages = pages;
    }

    @GetMapping("/customers/{reference}/plan")
    @Allowed.ToStaff
    View show(Visit visit, @PathVariable String reference) {
        var account = whereabouts
                .thing(visit.caller(), reference, References.Kind.CUSTOMER)
                .account();
        return pages.show(visit, "plans/desk", planning.sheet(account, Complaint.none()));
    }
}
