package onus.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.incident.Key;
import onus.people.Allowed;
import onus.people.StaffRole;
import onus.plan.ActionWish;
import onus.ticket.HandingOver;
import onus.ticket.Line;
import onus.ticket.Merging;
import onus.ticket.Reclassifying;
import onus.web.Done;
import onus.web.Form;
import onus.web.NotHere;
import onus.web.Visit;
import onus.web.Whereabouts;
import onus.web.desk.DeskTicketPage.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The way of a ticket through the desk, from its page. */
@Controller
class LinePages {

    private static final int REASON = 2_000;
    private static final int MOST_ACTIONS = 20;
    private static final int ACTION = 500;

    private final HandingOver handingOver;
    private final Reclassifying reclassifying;
    private final Merging merging;
    private final Whereabouts whereabouts;
    private final DeskTicketPage page;

    LinePages(
            HandingOver handingOver,
            Reclassifying reclassifying,
            Merging merging,
            Whereabouts whereabouts,
            DeskTicketPage page) {
        this.handingOver = handingOver;
        this.reclassifying = reclassifying;
        this.merging = merging;
        this.whereabouts = whereabouts;
        this.page = page;
    }

    @PostMapping("/desk/tickets/{reference}/handover")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SALES, StaffRole.SUPERVISOR})
    View handOver(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var line = form.choice("line", Line.class);
        var reason = form.text("handoverReason", REASON);
        return page.act(
                new Sent(visit, reference, form),
                Done.HANDED_OVER,
                (key, asked) -> handingOver.handOver(
                        key.account(), key.ticket(), new HandingOver.Wanted(line.orElseThrow(), reason), asked));
    }

    @PostMapping("/desk/tickets/{reference}/merge")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View merge(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var master = master(visit, form);
        var reason = form.text("mergeReason", REASON);
        return page.act(new Sent(visit, reference, form), Done.MERGED, (key, asked) -> {
            var into = master.orElseThrow();
            var wanted = new Merging.Wanted(into.account(), into.ticket(), reason);
            return merging.merge(key.account(), key.ticket(), wanted, asked);
        });
    }

    /** The ticket that was typed; a complaint where there is none. */
    private Optional<Key> master(Visit visit, Form form) {
        var typed = form.text("into", 40);
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(whereabouts.ticket(visit.caller(), typed));
        } catch (NotHere _) {
            form.wrong("into", "wrong.ticket");
            return Optional.empty();
        }
    }

    @PostMapping("/desk/tickets/{reference}/reclassification")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SALES, StaffRole.SUPERVISOR})
    View reclassify(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var kind = form.choice("truly", TicketKind.class);
        var topic = form.choice("topic", Topic.class);
        var reason = form.text("kindReason", REASON);
        var actions = form.lines("actions", MOST_ACTIONS, ACTION);
        return page.act(new Sent(visit, reference, form), Done.RECLASSIFIED, (key, asked) -> {
            var asks = kind.orElseThrow() == TicketKind.QUESTION;
            var ordered = kind.get() == TicketKind.CHANGE ? actions : List.<String>of();
            var wanted = new Reclassifying.Wanted(
                    kind.get(),
                    asks ? topic.orElse(null) : null,
                    ordered.stream().map(it -> new ActionWish(it, null)).toList(),
                    reason);
            return reclassifying.reclassify(key.account(), key.ticket(), wanted, asked);
        });
    }
}
