package onus.api.ticket;

import java.math.BigDecimal;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.security.Routes;
import onus.incident.Authorises;
import onus.incident.Converting;
import onus.incident.Objecting;
import onus.incident.Ordering;
import onus.incident.Withdrawing;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's word on an announced price: ordered, taken back, objected to; and how a question gets one. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}")
final class OrdersApi {

    private final Counter counter;
    private final Ordering ordering;
    private final Withdrawing withdrawing;
    private final Converting converting;
    private final Objecting objecting;

    OrdersApi(Counter counter, Ordering ordering, Withdrawing withdrawing, Converting converting, Objecting objecting) {
        this.counter = counter;
        this.ordering = ordering;
        this.withdrawing = withdrawing;
        this.converting = converting;
        this.objecting = objecting;
    }

    /** The announced gross, confirmed; with {@code fix} repairing may begin at once. */
    record Order(Money gross, Authorises authorises) {
        static Order read(Fields fields) {
            var amount = fields.required("amount").decimal();
            var currency = fields.required("currency").currency();
            var authorises = fields.optional("authorises").code(Authorises.class);
            if (authorises.given() == Authorises.NOTHING) {
                fields.wrong("authorises", "look-or-fix");
            }
            fields.end();
            return new Order(money(currency.value(), amount.value()), authorises.or(Authorises.LOOK));
        }
    }

    /** An amount as it was sent; one with parts of the smallest coin is none. */
    static Money money(CurrencyUnit currency, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw Problem.invalid("/amount", "not-a-decimal");
        }
        return Money.of(currency, amount.setScale(currency.getDecimalPlaces()));
    }

    /** Why the customer does not agree with a finding. */
    record Objection(String reason) {
        static Objection read(Fields fields) {
            var reason = fields.required("reason").text(10_000);
            fields.end();
            return new Objection(reason.value());
        }
    }

    @PostMapping("/order")
    @Allowed(contacts = ContactRole.OWNER)
    ResponseEntity<TicketBody> order(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody Order body) {
        var command = counter.command(caller, reference, seen);
        var order = new Ordering.Order(body.gross(), body.authorises());
        return counter.tell(command, ordering.order(command.key(), order, command.asked()));
    }

    @PostMapping("/withdrawal")
    @Allowed(contacts = ContactRole.OWNER)
    ResponseEntity<TicketBody> withdraw(Caller caller, @PathVariable String reference, IfMatch seen) {
        var command = counter.command(caller, reference, seen);
        return counter.tell(command, withdrawing.withdraw(command.key(), command.asked()));
    }

    @PostMapping("/conversion")
    @Allowed(staff = StaffRole.AGENT)
    ResponseEntity<TicketBody> convert(Caller caller, @PathVariable String reference, IfMatch seen) {
        var command = counter.command(caller, reference, seen);
        return counter.tell(command, converting.convert(command.key(), command.asked()));
    }

    @PostMapping("/objection")
    @Allowed(contacts = ContactRole.OWNER)
    ResponseEntity<TicketBody> object(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody Objection body) {
        var command = counter.command(caller, reference, seen);
        return counter.tell(command, objecting.object(command.key(), body.reason(), command.asked()));
    }
}
