package onus.web.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import onus.customer.Proposal;
import onus.desk.privacy.Erasing;
import onus.desk.privacy.Exporting;
import onus.desk.privacy.Forgetting;
import onus.desk.privacy.Preview;
import onus.desk.privacy.Whose;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.StaffRole;
import onus.platform.References;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One's own data: what is known, to take along; what an erasure takes out and what the law keeps. */
@Controller
class PrivacyPages {

    private static final String TEMPLATE = "privacy/privacy";
    private static final String OWN = "/privacy";
    private static final int LONGEST = 5_000;

    private final Erasing erasing;
    private final Forgetting forgetting;
    private final Exporting exporting;
    private final People people;
    private final Whereabouts whereabouts;
    private final Pages pages;
    private final Clock clock;

    PrivacyPages(
            Erasing erasing,
            Forgetting forgetting,
            Exporting exporting,
            People people,
            Whereabouts whereabouts,
            Pages pages,
            Clock clock) {
        this.erasing = erasing;
        this.forgetting = forgetting;
        this.exporting = exporting;
        this.people = people;
        this.whereabouts = whereabouts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/privacy")
    @Allowed.ToContacts
    View own(Visit visit) {
        return pages.show(visit, TEMPLATE, sheet(visit, Form.empty(), Complaint.none()));
    }

    @GetMapping("/privacy/export")
    @Allowed.ToContacts
    void take(Visit visit, HttpServletResponse response) {
        send(whose(visit), response);
    }

    @PostMapping("/privacy/erasure")
    @Allowed.ToContacts
    View erase(Visit visit, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        if (!form.ticked("sure")) {
            form.wrong("sure", "wrong.choice");
            return pages.again(visit, TEMPLATE, sheet(visit, form, Complaint.none()));
        }
        if (form.seen() != preview(visit).revision()) {
            form.wrong("sure", "wrong.choice");
            return pages.again(visit, TEMPLATE, sheet(visit, form, Complaint.none()));
        }
        return switch (erasing.erase(whose(visit), Asked.now(visit.caller(), clock.instant()))) {
            case Ruling.Granted<Preview> _ -> Go.to(OWN, Done.ERASED);
            case Ruling.Denied<Preview> denied ->
                pages.refused(visit, TEMPLATE, sheet(visit, form, Complaint.of(denied, visit.words())));
        };
    }

    @GetMapping("/customers/{reference}/privacy")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View ofCustomer(Visit visit, @PathVariable String reference, @RequestParam Optional<String> person) {
        var sheet = ofCustomer(whose(visit, reference, person), reference, Form.empty(), Complaint.none());
        return pages.show(visit, TEMPLATE, sheet);
    }

    private PrivacySheet ofCustomer(Whose whose, String reference, Form form, Complaint complaint) {
        var contacts = people.contactsOf(whose.account()).stream()
                .map(People.Contact::person)
                .toList();
        return new PrivacySheet(
                erasing.preview(whose, clock.instant()),
                whose.person() == null,
                "/customers/" + reference + "/privacy",
                new PrivacySheet.Choice(contacts, whose.person()),
                form,
                complaint);
    }

    /** Another supervisor sees the same preview and approves. */
    @PostMapping("/customers/{reference}/privacy/erasure")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View propose(Visit visit, @PathVariable String reference, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var whose = whose(visit, reference, Optional.of(form.typed("person")));
        var reason = form.text("reason", LONGEST);
        if (form.seen() != erasing.preview(whose, clock.instant()).revision()) {
            form.wrong("reason", "wrong.shown");
        }
        if (!form.isFine()) {
            return pages.again(visit, TEMPLATE, ofCustomer(whose, reference, form, Complaint.none()));
        }
        return switch (forgetting.propose(whose, reason, Asked.now(visit.caller(), clock.instant()))) {
            case Ruling.Granted<Proposal> _ -> Go.to("/customers/" + reference, Done.PROPOSED);
            case Ruling.Denied<Proposal> denied ->
                pages.refused(visit, TEMPLATE, ofCustomer(whose, reference, form, Complaint.of(denied, visit.words())));
        };
    }

    @GetMapping("/customers/{reference}/privacy/export")
    @Allowed(staff = StaffRole.SUPERVISOR)
    void takeForCustomer(
            Visit visit,
            @PathVariable String reference,
            @RequestParam Optional<String> person,
            HttpServletResponse response) {
        send(whose(visit, reference, person), response);
    }

    /** The customer with everybody who speaks for it, or the one of its contacts who is named. */
    private Whose whose(Visit visit, String reference, Optional<String> person) {
        var account = whereabouts
                .thing(visit.caller(), reference, References.Kind.CUSTOMER)
                .account();
        var named = person.filter(it -> !it.isBlank());
        if (named.isEmpty()) {
            return new Whose(account, null);
        }
        return people.contactsOf(account).stream()
                .map(it -> it.person().id())
                .filter(it -> it.toString().equals(named.get()))
                .map(it -> new Whose(account, it))
                .findFirst()
                .orElseThrow(() -> new NotHere("/customers/" + reference));
    }

    /** Owners ask about the customer, others about themselves. */
    private static Whose whose(Visit visit) {
        return switch (visit.caller()) {
            case Caller.Contact contact -> new Whose(contact.account(), visit.owner() ? null : contact.person());
            case Caller.Staff _, Caller.Machine _ -> throw new NotHere(OWN);
        };
    }

    private Preview preview(Visit visit) {
        return erasing.preview(whose(visit), clock.instant());
    }

    private PrivacySheet sheet(Visit visit, Form form, Complaint complaint) {
        return new PrivacySheet(preview(visit), visit.owner(), OWN, PrivacySheet.Choice.NONE, form, complaint);
    }

    private void send(Whose whose, HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"onus.zip\"");
        try {
            exporting.write(whose, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
