package onus.web.tickets;

import java.util.Map;
import onus.incident.Authorises;
import onus.incident.Objecting;
import onus.incident.Ordering;
import onus.incident.Quoting;
import onus.incident.Withdrawing;
import onus.people.Allowed;
import onus.people.ContactRole;
import onus.web.Done;
import onus.web.Form;
import onus.web.Visit;
import onus.web.tickets.TicketPage.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a customer decides about a ticket's money: order, take back, accept or refuse a quote, object. */
@Controller
class Acting {

    private final Ordering ordering;
    private final Withdrawing withdrawing;
    private final Quoting quoting;
    private final Objecting objecting;
    private final TicketPage page;

    Acting(Ordering ordering, Withdrawing withdrawing, Quoting quoting, Objecting objecting, TicketPage page) {
        this.ordering = ordering;
        this.withdrawing = withdrawing;
        this.quoting = quoting;
        this.objecting = objecting;
        this.page = page;
    }

    @PostMapping("/tickets/{reference}/order")
    @Allowed(contacts = ContactRole.OWNER)
    View order(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var order = new Ordering.Order(form.money("gross"), form.ticked("fix") ? Authorises.FIX : Authorises.LOOK);
        return page.act(
                new Sent(visit, reference, form), Done.ORDERED, (key, asked) -> ordering.order(key, order, asked));
    }

    @PostMapping("/tickets/{reference}/withdrawal")
    @Allowed(contacts = ContactRole.OWNER)
    View withdraw(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        return page.act(new Sent(visit, reference, Form.of(fields)), Done.WITHDRAWN, withdrawing::withdraw);
    }

    @PostMapping("/tickets/{reference}/quote/acceptance")
    @Allowed(contacts = ContactRole.OWNER)
    View accept(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var gross = form.money("gross");
        return page.act(
                new Sent(visit, reference, form), Done.ACCEPTED, (key, asked) -> quoting.accept(key, gross, asked));
    }

    @PostMapping("/tickets/{reference}/quote/refusal")
    @Allowed(contacts = ContactRole.OWNER)
    View refuse(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        return page.act(new Sent(visit, reference, Form.of(fields)), Done.REFUSED, quoting::refuse);
    }

    @PostMapping("/tickets/{reference}/objection")
    @Allowed(contacts = ContactRole.OWNER)
    View object(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var reason = form.text("reason", TicketPage.LONGEST);
        return page.act(
                new Sent(visit, reference, form), Done.OBJECTED, (key, asked) -> objecting.object(key, reason, asked));
    }
}
