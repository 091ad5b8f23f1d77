package onus.web.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.billing.Payments;
import onus.billing.Register;
import onus.contract.Markets;
import onus.customer.Customers;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.web.Complaint;
import onus.web.Form;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import onus.web.invoices.InvoiceSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Invoices as the desk reads them: the register, and the same paper the customer has. */
@Controller
class DeskInvoices {

    static final String TEMPLATE = "desk/invoice";
    private static final int PAGE = 50;

    private final Transactions transactions;
    private final Register register;
    private final Markets markets;
    private final Payments payments;
    private final Customers customers;
    private final Whereabouts whereabouts;
    private final InvoiceSheets sheets;
    private final Pages pages;
    private final Clock clock;

    DeskInvoices(
            Transactions transactions,
            Register register,
            Markets markets,
            Payments payments,
            Customers customers,
            Whereabouts whereabouts,
            InvoiceSheets sheets,
            Pages pages,
            Clock clock) {
        this.transactions = transactions;
        this.register = register;
        this.markets = markets;
        this.payments = payments;
        this.customers = customers;
        this.whereabouts = whereabouts;
        this.sheets = sheets;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/invoices")
    @Allowed.ToStaff
    View list(Visit visit, Caller.Staff staff, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var state = InvoicesSheet.STATES.stream()
                .filter(it -> form.chosen("state", it))
                .findFirst();
        var wanted = new Register.Wanted(null, null, form.ticked("state") ? state.orElse(null) : "open", series(staff));
        var rows = transactions.atDesk(() -> register.list(wanted, after(form), PAGE + 1));
        var shown = rows.subList(0, Math.min(PAGE, rows.size())).stream()
                .filter(it -> whereabouts.serves(staff, it.account()))
                .map(it -> new InvoicesSheet.Row(it, name(it.account())))
                .toList();
        var more = rows.size() > PAGE ? more(form, rows.get(PAGE - 1)) : "";
        return pages.show(visit, "desk/invoices", new InvoicesSheet(form, wanted.state(), shown, more));
    }

    /** The series of the reader's markets; every market numbers its own. */
    private @Nullable Set<String> series(Caller.Staff staff) {
        return staff.markets().isEmpty()
                ? null
                : staff.markets().stream()
                        .flatMap(it -> markets.find(it).stream())
                        .map(it -> it.invoice().series())
                        .collect(Collectors.toSet());
    }

    private String name(UUID account) {
        return transactions.inAccount(account, () -> customers.of(account).name());
    }

    private static Register.@Nullable After after(Form form) {
        try {
            return form.ticked("number")
                    ? new Register.After(Instant.parse(form.typed("at")), form.typed("number"))
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String more(Form form, Register.Entry last) {
        var here = Form.of(Map.of("at", last.issuedAt().toString(), "number", last.number()));
        return "/desk/invoices?page=next" + here.query(List.of("at", "number")) + form.query(List.of("state"));
    }

    @GetMapping("/desk/invoices/{number}")
    @Allowed.ToStaff
    View show(Visit visit, Caller.Staff staff, @PathVariable String number) {
        var entry = entry(staff, number);
        return sheets.creditNote(entry.account(), number)
                .map(it -> pages.show(visit, "invoices/credit-note", it))
                .orElseGet(() -> pages.show(visit, TEMPLATE, sheet(visit, entry, Form.empty(), Complaint.none())));
    }

    /** An invoice of the reader's markets. */
    Register.Entry entry(Caller.Staff staff, String number) {
        Optional<Register.Entry> found = transactions.atDesk(() -> register.find(number));
        return found.filter(it -> whereabouts.serves(staff, it.account())).orElseThrow(() -> new NotHere(number));
    }

    DeskInvoiceSheet sheet(Visit visit, Register.Entry entry, Form form, Complaint complaint) {
        var sheet = sheets.of(entry.account(), entry.number(), visit.words());
        return transactions.inAccount(
                entry.account(),
                () -> new DeskInvoiceSheet(
                        sheet,
                        customers.of(entry.account()).reference(),
                        payments.of(sheet.invoice()),
                        form.ticked("on")
                                ? form
                                : form.with("on", today(sheet.version().zone())),
                        complaint,
                        UuidCreator.getTimeOrderedEpoch().toString()));
    }

    private String today(ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate().toString();
    }
}
