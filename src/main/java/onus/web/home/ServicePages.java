package onus.web.home;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import onus.billing.RenewalPrice;
import onus.billing.Renewing;
import onus.customer.Customers;
import onus.customer.Service;
import onus.customer.Services;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.ticket.Tickets;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.NotHere;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One of the customer's services: its tickets, and how it goes on, with the price before the order. */
@Controller
class ServicePages {

    private static final String TEMPLATE = "home/one-service";
    private static final int TICKETS = 50;
    private static final int USUAL = 12;

    private final Whereabouts whereabouts;
    private final Transactions transactions;
    private final Services services;
    private final Customers customers;
    private final Tickets tickets;
    private final Summaries summaries;
    private final Renewing renewing;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    ServicePages(
            Whereabouts whereabouts,
            Transactions transactions,
            Services services,
            Customers customers,
            Tickets tickets,
            Summaries summaries,
            Renewing renewing,
            Once once,
            Pages pages,
            Clock clock) {
        this.whereabouts = whereabouts;
        this.transactions = transactions;
        this.services = services;
        this.customers = customers;
        this.tickets = tickets;
        this.summaries = summaries;
        this.renewing = renewing;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/services/{reference}")
    @Allowed.ToContacts
    View show(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var sheet = sheet(service(visit, reference), Form.of(fields), Complaint.none());
        return pages.show(visit, TEMPLATE, sheet);
    }

    @PostMapping("/services/{reference}/renewal")
    @Allowed(contacts = ContactRole.OWNER)
    View renew(
            Visit visit,
            Caller.Contact contact,
            @PathVariable String reference,
            @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var service = service(visit, reference);
        var wish = new Renewing.Wish(months(form), form.money("gross"));
        var asked = Asked.now(contact, clock.instant());
        var ruling = once.perform(
                visit,
                form.typed("key"),
                () -> renewing.renew(service.account(), service.id(), wish, asked)
                        .map(it -> "/invoices/" + it.invoice().paper().number()));
        return pages.after(visit, ruling, Done.RENEWED, new Pages.Again(TEMPLATE, it -> sheet(service, form, it)));
    }

    private Service service(Visit visit, String reference) {
        var found = whereabouts.thing(visit.caller(), reference, References.Kind.SERVICE);
        return transactions
                .inAccount(found.account(), () -> services.find(found.account(), found.thing()))
                .orElseThrow(() -> new NotHere(reference));
    }

    private ServiceSheet sheet(Service service, Form form, Complaint complaint) {
        return transactions.inAccount(service.account(), () -> {
            var all = services.of(service.account());
            var about = tickets.of(service.account(), TICKETS).stream()
                    .filter(it -> it.service().equals(service.id()))
                    .map(it -> summaries.ticket(it, all))
                    .toList();
            return new ServiceSheet(
                    summaries.service(service),
                    customers.of(service.account()),
                    about,
                    price(service, months(form)),
                    form,
                    complaint,
                    UuidCreator.getTimeOrderedEpoch().toString());
        });
    }

    private Optional<RenewalPrice> price(Service service, int months) {
        return switch (renewing.price(service.account(), service.id(), months, clock.instant())) {
            case Ruling.Granted<RenewalPrice>(var price) -> Optional.of(price);
            case Ruling.Denied<RenewalPrice> _ -> Optional.empty();
        };
    }

    /** The months that were chosen; a year, unless another of the offered lengths was. */
    private static int months(Form form) {
        return ServiceSheet.MONTHS.stream()
                .filter(it -> form.chosen("months", it.toString()))
                .findFirst()
                .orElse(USUAL);
    }
}
