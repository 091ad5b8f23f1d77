package onus.web.desk;

import onus.billing.Register;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import onus.web.invoices.InvoiceSheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** An invoice as the desk reads it: the same paper. */
@Controller
class DeskInvoices {

    private final Transactions transactions;
    private final Register register;
    private final Whereabouts whereabouts;
    private final InvoiceSheets sheets;
    private final Pages pages;

    DeskInvoices(
            Transactions transactions, Register register, Whereabouts whereabouts, InvoiceSheets sheets, Pages pages) {
        this.transactions = transactions;
        this.register = register;
        this.whereabouts = whereabouts;
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping("/desk/invoices/{number}")
    @Allowed.ToStaff
    View show(Visit visit, Caller.Staff staff, @PathVariable String number) {
        var account = transactions
                .central(() -> register.find(number))
                .map(Register.Entry::account)
                .filter(it -> whereabouts.serves(staff, it))
                .orElseThrow(() -> new NotHere(number));
        return pages.show(visit, "invoices/invoice", sheets.of(account, number, visit.words()));
    }
}
