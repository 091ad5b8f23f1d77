package onus.web.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.billing.Register;
import onus.customer.Customers;
import onus.customer.Services;
import onus.desk.CustomerList;
import onus.desk.CustomerRow;
import onus.desk.ProposalList;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.People;
import onus.plan.Coverages;
import onus.platform.References;
import onus.platform.Transactions;
import onus.ticket.Tickets;
import onus.web.Complaint;
import onus.web.Form;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import onus.web.home.Home;
import onus.web.home.Summaries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The customers as the desk knows them. */
@Controller
class CustomerPages {

    static final String TEMPLATE = "desk/customer";
    private static final int PAGE = 30;
    private static final int MOST = 50;

    private final Transactions transactions;
    private final CustomerList list;
    private final Whereabouts whereabouts;
    private final Customers customers;
    private final Services services;
    private final Tickets tickets;
    private final Register register;
    private final ProposalList proposals;
    private final People people;
    private final Summaries summaries;
    private final Coverages coverages;
    private final Pages pages;
    private final Clock clock;

    CustomerPages(
            Transactions transactions,
            CustomerList list,
            Whereabouts whereabouts,
            Customers customers,
            Services services,
            Tickets tickets,
            Register register,
            ProposalList proposals,
            People people,
            Summaries summaries,
            Coverages coverages,
            Pages pages,
            Clock clock) {
        this.transactions = transactions;
        this.list = list;
        this.whereabouts = whereabouts;
        this.customers = customers;
        this.services = services;
        this.tickets = tickets;
        this.register = register;
        this.proposals = proposals;
        this.people = people;
        this.summaries = summaries;
        this.coverages = coverages;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/customers")
    @Allowed.ToStaff
    View list(Visit visit, Caller.Staff staff, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var words = form.typed("words").isBlank() ? null : form.typed("words");
        var rows = list.page(staff, words, after(form), PAGE + 1);
        var shown = List.copyOf(rows.size() > PAGE ? rows.subList(0, PAGE) : rows);
        return pages.show(
                visit, "desk/customers", new CustomersSheet(form, shown, rows.size() > PAGE ? more(form, shown) : ""));
    }

    private static Optional<CustomerList.Position> after(Form form) {
        try {
            return form.ticked("account")
                    ? Optional.of(new CustomerList.Position(form.typed("name"), UUID.fromString(form.typed("account"))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String more(Form form, List<CustomerRow> shown) {
        var last = CustomerList.Position.of(shown.getLast());
        var here = Form.of(Map.of("name", last.name(), "account", last.account().toString()));
        return "/customers?page=next" + here.query(List.of("name", "account")) + form.query(List.of("words"));
    }

    @GetMapping("/customers/{reference}")
    @Allowed.ToStaff
    View show(Visit visit, @PathVariable String reference) {
        var account = whereabouts
                .thing(visit.caller(), reference, References.Kind.CUSTOMER)
                .account();
        return pages.show(visit, TEMPLATE, one(visit, account, Form.empty(), Complaint.none()));
    }

    CustomersSheet.One one(Visit visit, UUID account, Form form, Complaint complaint) {
        var contacts = people.contactsOf(account);
        var home = transactions.inAccount(account, () -> home(account, visit));
        var wanted = new Register.Wanted(account, null, null);
        var invoices = transactions.inAccount(account, () -> register.list(wanted, null, MOST));
        var waiting = new ProposalList.Wanted(ProposalList.Wanted.waiting().state(), account);
        return new CustomersSheet.One(
                home,
                contacts,
                invoices,
                visit.caller() instanceof Caller.Staff staff
                        ? proposals.page(staff, waiting, Optional.empty(), MOST)
                        : List.of(),
                form,
                complaint,
                UuidCreator.getTimeOrderedEpoch().toString());
    }

    private Home home(UUID account, Visit visit) {
        var customer = customers.of(account);
        var all = services.of(account);
        return new Home(
                customer,
                summaries.standing(customer, all, visit.words(), clock.instant()),
                all.stream().map(summaries::service).toList(),
                tickets.of(account, MOST).stream()
                        .map(it -> summaries.ticket(it, all))
                        .toList(),
                coverages.at(account, clock.instant()).isPresent(),
                List.of());
    }
}
