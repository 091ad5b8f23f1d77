package onus.web.desk;

import java.util.Map;
import java.util.UUID;
import onus.consent.Performing;
import onus.contract.PlanChoices.UnitReturn;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.StaffRole;
import onus.plan.OrderedAction;
import onus.plan.Units;
import onus.reason.Coded;
import onus.reason.Ruling;
import onus.web.Done;
import onus.web.Form;
import onus.web.NotHere;
import onus.web.Visit;
import onus.web.desk.DeskTicketPage.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The ordered actions of a change, from its page at the desk: begun, done, or given back with a reason. */
@Controller
class ActionPages {

    private final Units units;
    private final Performing performing;
    private final DeskTicketPage page;

    ActionPages(Units units, Performing performing, DeskTicketPage page) {
        this.units = units;
        this.performing = performing;
        this.page = page;
    }

    /** What becomes of an action. */
    enum Result implements Coded {
        BEGUN,
        DONE,
        RETURNED
    }

    @PostMapping("/desk/tickets/{reference}/actions/{position}")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View end(
            Visit visit,
            @PathVariable String reference,
            @PathVariable String position,
            @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var result = form.choice("result", Result.class).orElseThrow(() -> new NotHere(position));
        return page.act(
                new Sent(visit, reference, form),
                done(result),
                (key, asked) -> apply(new Outcome(key.account(), place(key.ticket(), position), result, form), asked));
    }

    private record Outcome(UUID account, Units.Place place, Result result, Form form) {}

    private Ruling<OrderedAction> apply(Outcome it, Asked asked) {
        return switch (it.result()) {
            case BEGUN -> performing.begin(it.account(), it.place(), asked);
            case DONE -> performing.finish(it.account(), it.place(), did(it.form()), asked);
            case RETURNED ->
                units.giveBack(
                        it.account(),
                        it.place(),
                        it.form().choice("reason", UnitReturn.class).orElseThrow(() -> new NotHere("reason")),
                        asked);
        };
    }

    private static Performing.Did did(Form form) {
        return new Performing.Did(form.typed("report").strip(), form.ticked("untouched"));
    }

    private static Done done(Result result) {
        return switch (result) {
            case BEGUN -> Done.ACTION_BEGUN;
            case DONE -> Done.ACTION_DONE;
            case RETURNED -> Done.ACTION_RETURNED;
        };
    }

    private static Units.Place place(UUID ticket, String position) {
        if (!position.matches("[1-9][0-9]{0,3}")) {
            throw new NotHere(position);
        }
        return new Units.Place(ticket, Integer.parseInt(position));
    }
}
