package onus.web.touches;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.consent.contact.Attempt;
import onus.consent.contact.Obligation;
import onus.consent.contact.Reaching;
import onus.contract.Channel;
import onus.customer.Customers;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.Person;
import onus.people.StaffRole;
import onus.platform.Transactions;
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

/** Customers that somebody must still reach: until when, how often it was tried, and the next attempt. */
@Controller
class ObligationPages {

    private static final String TEMPLATE = "touches/obligations";
    private static final String PATH = "/desk/obligations";
    private static final int MOST = 200;

    private final Reaching reaching;
    private final Whereabouts whereabouts;
    private final Transactions transactions;
    private final Customers customers;
    private final People people;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    ObligationPages(
            Reaching reaching,
            Whereabouts whereabouts,
            Transactions transactions,
            Customers customers,
            People people,
            Once once,
            Pages pages,
            Clock clock) {
        this.reaching = reaching;
        this.whereabouts = whereabouts;
        this.transactions = transactions;
        this.customers = customers;
        this.people = people;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allowed.ToStaff
    View show(Visit visit, Caller.Staff staff) {
        return pages.show(visit, TEMPLATE, sheet(staff, Form.empty(), Complaint.none()));
    }

    @PostMapping("/desk/tickets/{reference}/obligations/{id}/attempts")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    View attempt(
            Visit visit,
            Caller.Staff staff,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> fields) {
        var reference = path.getOrDefault("reference", "");
        var form = Form.of(fields).with("duty", path.getOrDefault("id", ""));
        var channel = form.choice("channel", Channel.class);
        var result = form.choice("result", Attempt.Result.class);
        var note = form.text("note", 2_000);
        if (!form.isFine()) {
            return pages.again(visit, TEMPLATE, sheet(staff, form, Complaint.none()));
        }
        var key = whereabouts.ticket(staff, reference);
        var which = new Reaching.Which(key.account(), key.ticket(), id(form, reference));
        var tried = new Reaching.Tried(channel.orElseThrow(), result.orElseThrow(), note);
        var asked = Asked.now(staff, clock.instant());
        var ruling = once.perform(
                visit,
                form.typed("key"),
                () -> reaching.attempt(which, tried, asked)
                        .orElseThrow(() -> new NotHere(reference))
                        .map(_ -> PATH));
        return pages.after(visit, ruling, Done.TRIED, new Pages.Again(TEMPLATE, it -> sheet(staff, form, it)));
    }

    private static UUID id(Form form, String reference) {
        try {
            return UUID.fromString(form.typed("duty"));
        } catch (IllegalArgumentException _) {
            throw new NotHere(reference);
        }
    }

    private ObligationsSheet sheet(Caller.Staff staff, Form form, Complaint complaint) {
        var rows = reaching.unmet(MOST).stream()
                .filter(it -> whereabouts.serves(staff, it.account()))
                .map(this::row)
                .toList();
        var key = UuidCreator.getTimeOrderedEpoch().toString();
        return new ObligationsSheet(rows, clock.instant(), form, complaint, key);
    }

    private ObligationsSheet.Row row(Obligation it) {
        var customer = transactions.inAccount(
                it.account(), () -> customers.of(it.account()).name());
        List<ObligationsSheet.Made> made = reaching.attempts(it).stream()
                .map(one -> new ObligationsSheet.Made(
                        one, people.find(one.by()).map(Person::name).orElse("–")))
                .toList();
        return new ObligationsSheet.Row(it, customer, made);
    }
}
