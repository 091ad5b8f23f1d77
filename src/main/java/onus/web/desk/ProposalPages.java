package onus.web.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.customer.Proposing;
import onus.customer.Reinstating;
import onus.desk.ProposalList;
import onus.desk.ProposalRow;
import onus.desk.privacy.Forgetting;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.StaffRole;
import onus.platform.References;
import onus.reason.Ruling;
import onus.uptime.outage.Wished;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
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

/** What needs two people: one proposes on the customer's page, another answers here; sales read their own and what became of them. */
@Controller
class ProposalPages {

    private static final String TEMPLATE = "desk/proposals";
    private static final int MOST = 50;
    private static final int LONGEST = 5_000;

    private final ProposalList list;
    private final Proposing proposing;
    private final Reinstating reinstating;
    private final Forgetting forgetting;
    private final Wished outages;
    private final CustomerPages customers;
    private final Whereabouts whereabouts;
    private final People people;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    ProposalPages(
            ProposalList list,
            Proposing proposing,
            Reinstating reinstating,
            Forgetting forgetting,
            Wished outages,
            CustomerPages customers,
            Whereabouts whereabouts,
            People people,
            Once once,
            Pages pages,
            Clock clock) {
        this.list = list;
        this.proposing = proposing;
        this.reinstating = reinstating;
        this.forgetting = forgetting;
        this.outages = outages;
        this.customers = customers;
        this.whereabouts = whereabouts;
        this.people = people;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    /** A form of the list that came back. */
    private record Sent(Visit visit, Caller.Staff staff, String reference, Form form) {}

    @GetMapping("/desk/proposals")
    @Allowed(staff = {StaffRole.SUPERVISOR, StaffRole.SALES})
    View show(Visit visit, Caller.Staff staff) {
        return pages.show(visit, TEMPLATE, sheet(staff, Form.empty(), Complaint.none()));
    }

    @PostMapping("/customers/{reference}/reinstatement")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View propose(
            Visit visit, Caller.Staff staff, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var reason = form.text("reason", LONGEST);
        var account =
                whereabouts.thing(staff, reference, References.Kind.CUSTOMER).account();
        if (!form.isFine()) {
            return pages.again(visit, CustomerPages.TEMPLATE, customers.one(visit, account, form, Complaint.none()));
        }
        var asked = Asked.now(staff, clock.instant());
        var ruling = once.perform(
                visit,
                form.typed("key"),
                () -> reinstating.propose(account, reason, asked).map(_ -> "/customers/" + reference));
        return pages.after(
                visit,
                ruling,
                Done.PROPOSED,
                new Pages.Again(CustomerPages.TEMPLATE, it -> customers.one(visit, account, form, it)));
    }

    @PostMapping("/desk/proposals/{reference}/approval")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View approve(
            Visit visit, Caller.Staff staff, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var sent = new Sent(visit, staff, reference, Form.of(fields));
        return answer(sent, Done.APPROVED, (it, asked) -> proposing.approve(it.account(), it.thing(), asked));
    }

    @PostMapping("/desk/proposals/{reference}/refusal")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View refuse(
            Visit visit, Caller.Staff staff, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var sent = new Sent(visit, staff, reference, Form.of(fields));
        var reason = sent.form().text("reason-" + reference, LONGEST);
        return answer(
                sent, Done.PROPOSAL_REFUSED, (it, asked) -> proposing.refuse(it.account(), it.thing(), reason, asked));
    }

    @PostMapping("/desk/proposals/{reference}/withdrawal")
    @Allowed(staff = {StaffRole.SUPERVISOR, StaffRole.SALES})
    View withdraw(
            Visit visit, Caller.Staff staff, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var sent = new Sent(visit, staff, reference, Form.of(fields));
        return answer(
                sent, Done.PROPOSAL_WITHDRAWN, (it, asked) -> proposing.withdraw(it.account(), it.thing(), asked));
    }

    private View answer(Sent sent, Done done, BiFunction<References.Found, Asked, Ruling<?>> work) {
        var visit = sent.visit();
        var found = whereabouts.thing(sent.staff(), sent.reference(), References.Kind.PROPOSAL);
        if (!sent.form().isFine()) {
            return pages.again(visit, TEMPLATE, sheet(sent.staff(), sent.form(), Complaint.none()));
        }
        var asked = Asked.now(sent.staff(), clock.instant());
        var ruling = once.perform(
                visit, sent.form().typed("key"), () -> work.apply(found, asked).map(_ -> "/desk/proposals"));
        return pages.after(visit, ruling, done, new Pages.Again(TEMPLATE, it -> sheet(sent.staff(), sent.form(), it)));
    }

    private ProposalsSheet sheet(Caller.Staff staff, Form form, Complaint complaint) {
        var waiting = list.page(staff, ProposalList.Wanted.waiting(), Optional.empty(), MOST);
        var answered = list.page(staff, new ProposalList.Wanted(null, null), Optional.empty(), MOST).stream()
                .filter(it -> it.answered() != null)
                .toList();
        var erasures = erasures(waiting);
        var mentioned = Stream.concat(waiting.stream(), answered.stream())
                .flatMap(it -> Stream.concat(
                        Stream.of(it.by()), Stream.ofNullable(it.answered()).map(one -> one.by())))
                .collect(Collectors.toSet());
        erasures.values().stream()
                .flatMap(it -> Stream.ofNullable(it.whose().person()))
                .forEach(mentioned::add);
        var key = UuidCreator.getTimeOrderedEpoch().toString();
        return new ProposalsSheet(
                waiting, answered, people.find(mentioned), erasures, outages(waiting), form, complaint, key);
    }

    private Map<UUID, Wished.Told> outages(List<ProposalRow> waiting) {
        var told = new HashMap<UUID, Wished.Told>();
        waiting.forEach(it -> outages.by(it.account(), it.proposal()).ifPresent(one -> told.put(it.proposal(), one)));
        return told;
    }

    private Map<UUID, Forgetting.Shown> erasures(List<ProposalRow> waiting) {
        var shown = new HashMap<UUID, Forgetting.Shown>();
        waiting.forEach(it -> forgetting
                .shown(it.account(), it.proposal(), clock.instant())
                .ifPresent(one -> shown.put(it.proposal(), one)));
        return shown;
    }
}
