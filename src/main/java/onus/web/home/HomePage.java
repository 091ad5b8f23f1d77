package onus.web.home;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import onus.customer.Customers;
import onus.customer.Services;
import onus.people.Allowed;
import onus.people.Caller;
import onus.plan.Coverages;
import onus.platform.Transactions;
import onus.ticket.Tickets;
import onus.uptime.known.Declaring;
import onus.uptime.known.KnownIncident;
import onus.web.Go;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The first page: for everybody what Onus is, for a customer the services and tickets. */
@Controller
class HomePage {

    private static final int TICKETS = 50;

    private final Transactions transactions;
    private final Customers customers;
    private final Services services;
    private final Tickets tickets;
    private final Summaries summaries;
    private final Coverages coverages;
    private final Declaring declaring;
    private final Pages pages;
    private final Clock clock;

    HomePage(
            Transactions transactions,
            Customers customers,
            Services services,
            Tickets tickets,
            Summaries summaries,
            Coverages coverages,
            Declaring declaring,
            Pages pages,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.services = services;
        this.tickets = tickets;
        this.summaries = summaries;
        this.coverages = coverages;
        this.declaring = declaring;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed(anyone = true)
    View start(Visit visit) {
        if (!visit.signedIn()) {
            return pages.show(visit, "home/start", "");
        }
        var home = visit.atDesk() ? "/desk" : "/home";
        return visit.told() == null ? Go.to(home) : Go.to(home, visit.told());
    }

    @GetMapping("/home")
    @Allowed.ToContacts
    View show(Visit visit, Caller.Contact contact) {
        var account = contact.account();
        var home = transactions.inAccount(account, () -> {
            var all = services.of(account);
            var customer = customers.of(account);
            return new Home(
                    customer,
                    summaries.standing(customer, all, visit.words(), clock.instant()),
                    all.stream().map(summaries::service).toList(),
                    tickets.of(account, TICKETS).stream()
                            .map(it -> summaries.ticket(it, all))
                            .toList(),
                    coverages.at(account, clock.instant()).isPresent(),
                    known(account));
        });
        return pages.show(visit, "home/home", home);
    }

    private List<String> known(UUID account) {
        return declaring.of(account).keySet().stream()
                .filter(KnownIncident::open)
                .map(KnownIncident::title)
                .toList();
    }
}
