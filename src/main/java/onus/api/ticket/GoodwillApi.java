package onus.api.ticket;

import java.util.UUID;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.security.Routes;
import onus.billing.CreditNote;
import onus.billing.CreditReason;
import onus.billing.Waiving;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goodwill: a supervisor waives what a ticket was charged, and says why. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}/goodwill")
final class GoodwillApi {

    private final Counter counter;
    private final Waiving waiving;

    GoodwillApi(Counter counter, Waiving waiving) {
        this.counter = counter;
        this.waiving = waiving;
    }

    /** Which charge, by the id in its invoice's line, and why. */
    record Goodwill(UUID charge, String reason) {
        static Goodwill read(Fields fields) {
            var charge = fields.required("charge").id();
            var reason = fields.required("reason").text(10_000);
            fields.end();
            return new Goodwill(charge.value(), reason.value());
        }
    }

    /** The credit note that takes the charge back. */
    record WaivedBody(String creditNote, CreditReason reason, String net, String vat, String gross, String currency) {
        static WaivedBody of(CreditNote note) {
            var totals = note.paper().totals();
            return new WaivedBody(
                    note.paper().number(),
                    note.reason(),
                    TicketBodies.plain(totals.net()),
                    TicketBodies.plain(totals.vat()),
                    TicketBodies.plain(totals.gross()),
                    totals.gross().getCurrencyUnit().getCode());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(staff = StaffRole.SUPERVISOR)
    WaivedBody waive(Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody Goodwill body) {
        var command = counter.command(caller, reference, seen);
        var key = command.key();
        var which = new Waiving.Which(key.account(), key.ticket(), body.charge());
        return switch (waiving.waive(which, body.reason(), command.asked())) {
            case Ruling.Granted<CreditNote>(var note) -> WaivedBody.of(note);
            case Ruling.Denied<CreditNote> denied -> throw Denials.problem(denied);
        };
    }
}
