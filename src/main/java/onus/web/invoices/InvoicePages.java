package onus.web.invoices;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Map;
import onus.billing.ContestPreview;
import onus.billing.Contesting;
import onus.billing.Credits;
import onus.billing.Register;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Explaining;
import onus.web.Form;
import onus.web.Go;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A customer's invoices: what they say and why, and the way to contest one, consequences first. */
@Controller
class InvoicePages {

    private static final int MOST = 200;
    private static final int LONGEST = 5_000;

    private final Transactions transactions;
    private final Register register;
    private final Credits credits;
    private final InvoiceSheets sheets;
    private final Contesting contesting;
    private final Explaining explaining;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    InvoicePages(
            Transactions transactions,
            Register register,
            Credits credits,
            InvoiceSheets sheets,
            Contesting contesting,
            Explaining explaining,
            Once once,
            Pages pages,
            Clock clock) {
        this.transactions = transactions;
        this.register = register;
        this.credits = credits;
        this.sheets = sheets;
        this.contesting = contesting;
        this.explaining = explaining;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/invoices")
    @Allowed.ToContacts
    View list(Visit visit, Caller.Contact contact) {
        var wanted = new Register.Wanted(contact.account(), null, null);
        return pages.show(
                visit,
                "invoices/list",
                transactions.inAccount(
                        contact.account(),
                        () -> new InvoiceList(register.list(wanted, null, MOST), credits.left(contact.account()))));
    }

    @GetMapping("/invoices/{number}")
    @Allowed.ToContacts
    View show(Visit visit, Caller.Contact contact, @PathVariable String number) {
        return sheets.creditNote(contact.account(), number)
                .map(it -> pages.show(visit, "invoices/credit-note", it))
                .orElseGet(() ->
                        pages.show(visit, "invoices/invoice", sheets.of(contact.account(), number, visit.words())));
    }

    @GetMapping("/invoices/{number}/contest")
    @Allowed(contacts = ContactRole.OWNER)
    View ask(Visit visit, Caller.Contact contact, @PathVariable String number) {
        return pages.show(visit, "invoices/contest", contest(visit, contact, number, Form.empty()));
    }

    @PostMapping("/invoices/{number}/contest")
    @Allowed(contacts = ContactRole.OWNER)
    View contest(
            Visit visit,
            Caller.Contact contact,
            @PathVariable String number,
            @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var reason = form.text("reason", LONGEST);
        if (!form.ticked("confirmed")) {
            form.wrong("confirmed", "wrong.confirm");
        }
        if (!form.isFine()) {
            return pages.again(visit, "invoices/contest", contest(visit, contact, number, form));
        }
        var act = new Contesting.Act(reason, visit.words().language(), true);
        var asked = new Asked(contact, form.seen(), clock.instant());
        var ruling = once.perform(
                visit,
                form.typed("key"),
                () -> contesting.contest(contact.account(), number, act, asked).map(_ -> "/invoices/" + number));
        return switch (ruling) {
            case Ruling.Granted<String>(var path) -> Go.to(path, Done.CONTESTED);
            case Ruling.Denied<String> _ ->
                pages.refused(visit, "invoices/contest", contest(visit, contact, number, form));
        };
    }

    private ContestSheet contest(Visit visit, Caller.Contact contact, String number, Form form) {
        var sheet = sheets.of(contact.account(), number, visit.words());
        var key = UuidCreator.getTimeOrderedEpoch().toString();
        return switch (contesting.preview(contact.account(), number, Asked.now(contact, clock.instant()))) {
            case Ruling.Granted<ContestPreview>(var preview) ->
                new ContestSheet(
                        sheet.invoice(),
                        preview,
                        explaining.explain(preview.because(), sheet.version(), visit.words()),
                        form,
                        Complaint.none(),
                        key);
            case Ruling.Denied<ContestPreview> denied ->
                new ContestSheet(sheet.invoice(), null, null, form, Complaint.of(denied, visit.words()), key);
        };
    }
}
