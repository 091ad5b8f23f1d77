package onus.web.desk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onus.billing.Paying;
import onus.billing.PaymentMethod;
import onus.billing.Register;
import onus.billing.Waiving;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the desk does to an invoice: money that came in is recorded, a charge is waived. */
@Controller
class Cashier {

    private static final int LONGEST = 5_000;

    private final DeskInvoices invoices;
    private final Paying paying;
    private final Waiving waiving;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    Cashier(DeskInvoices invoices, Paying paying, Waiving waiving, Once once, Pages pages, Clock clock) {
        this.invoices = invoices;
        this.paying = paying;
        this.waiving = waiving;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    /** A form of the invoice's page that came back. */
    private record Sent(Visit visit, Caller.Staff staff, Register.Entry entry, Form form) {}

    @PostMapping("/desk/invoices/{number}/payments")
    @Allowed(staff = StaffRole.BILLING)
    View pay(Visit visit, Caller.Staff staff, @PathVariable String number, @RequestParam Map<String, String> fields) {
        var sent = new Sent(visit, staff, invoices.entry(staff, number), Form.of(fields));
        var form = sent.form();
        var amount = amount(form, sent.entry().gross().getCurrencyUnit());
        var method = form.choice("method", PaymentMethod.class);
        var on = day(form);
        return done(sent, Done.PAID, asked -> {
            var received = new Paying.Received(
                    amount.orElseThrow(), method.orElseThrow(), on.orElseThrow(), reference(form, number), key(form));
            return paying.pay(sent.entry().account(), number, received, asked);
        });
    }

    @PostMapping("/desk/invoices/{number}/goodwill")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View waive(Visit visit, Caller.Staff staff, @PathVariable String number, @RequestParam Map<String, String> fields) {
        var sent = new Sent(visit, staff, invoices.entry(staff, number), Form.of(fields));
        var charge = charge(sent.form());
        var reason = sent.form().text("reason", LONGEST);
        return done(sent, Done.WAIVED, asked -> {
            var ticket = Optional.ofNullable(sent.entry().ticket()).orElseThrow();
            var which = new Waiving.Which(sent.entry().account(), ticket, charge.orElseThrow());
            return waiving.waive(which, reason, asked);
        });
    }

    private View done(Sent sent, Done done, Function<Asked, Ruling<?>> work) {
        var visit = sent.visit();
        if (!sent.form().isFine()) {
            return pages.again(
                    visit, DeskInvoices.TEMPLATE, invoices.sheet(visit, sent.entry(), sent.form(), Complaint.none()));
        }
        var path = "/desk/invoices/" + sent.entry().number();
        var asked = Asked.now(sent.staff(), clock.instant());
        var ruling = once.perform(
                visit, sent.form().typed("key"), () -> work.apply(asked).map(_ -> path));
        return pages.after(
                visit,
                ruling,
                done,
                new Pages.Again(DeskInvoices.TEMPLATE, it -> invoices.sheet(visit, sent.entry(), sent.form(), it)));
    }

    /** An amount as people type it, with a point or a comma, and no parts of the smallest coin. */
    private static Optional<Money> amount(Form form, CurrencyUnit currency) {
        var typed = form.text("amount", it -> it.matches("\\d{1,9}([.,]\\d{1,2})?"), "wrong.amount");
        try {
            var amount = new BigDecimal(typed.replace(',', '.'));
            return Optional.of(Money.of(currency, amount));
        } catch (ArithmeticException | NumberFormatException _) {
            form.wrong("amount", "wrong.amount");
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Form form) {
        try {
            return Optional.of(LocalDate.parse(form.typed("on")));
        } catch (DateTimeException _) {
            form.wrong("on", "wrong.day");
            return Optional.empty();
        }
    }

    private static Optional<UUID> charge(Form form) {
        try {
            return Optional.of(UUID.fromString(form.typed("charge")));
        } catch (IllegalArgumentException _) {
            form.wrong("charge", "wrong.choice");
            return Optional.empty();
        }
    }

    private static String reference(Form form, String number) {
        var typed = form.typed("reference").strip();
        return typed.isEmpty() ? number : typed.substring(0, Math.min(140, typed.length()));
    }

    private static String key(Form form) {
        return "page:" + form.typed("key");
    }
}
