package onus.api.invoice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Cursor;
import onus.api.reply.IfMatch;
import onus.api.reply.Listing;
import onus.api.reply.Paging;
import onus.api.reply.Revision;
import onus.api.security.Routes;
import onus.billing.Contesting;
import onus.billing.Credits;
import onus.billing.Invoice;
import onus.billing.Invoices;
import onus.billing.Paying;
import onus.billing.PaymentMethod;
import onus.billing.Register;
import onus.billing.sheet.PlainSheet;
import onus.billing.sheet.Sheets;
import onus.customer.Customers;
import onus.desk.Lookups;
import onus.incident.Key;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import org.joda.money.Money;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices by their number: read, paid, contested and explained. */
@RestController
@RequestMapping(Routes.BASE + "/invoices")
final class InvoicesApi {

    private final Transactions transactions;
    private final Lookups lookups;
    private final Register register;
    private final Invoices invoices;
    private final Credits credits;
    private final Sheets sheets;
    private final Paying paying;
    private final Contesting contesting;
    private final Papers papers;
    private final Customers customers;
    private final Clock clock;

    InvoicesApi(
            Transactions transactions,
            Lookups lookups,
            Register register,
            Invoices invoices,
            Credits credits,
            Sheets sheets,
            Paying paying,
            Contesting contesting,
            Papers papers,
            Customers customers,
            Clock clock) {
        this.transactions = transactions;
        this.lookups = lookups;
        this.register = register;
        this.invoices = invoices;
        this.credits = credits;
        this.sheets = sheets;
        this.paying = paying;
        this.contesting = contesting;
        this.papers = papers;
        this.customers = customers;
        this.clock = clock;
    }

    /** Which invoices; what is left out does not matter. */
    record InvoiceFilter(Optional<String> customer, Optional<String> ticket, Optional<String> state) {}

    /** Money that came in. */
    record NewPayment(Money amount) {
        static NewPayment read(Fields fields) {
            var amount = fields.required("amount").decimal();
            var currency = fields.required("currency").currency();
            fields.end();
            var decimals = currency.value().getDecimalPlaces();
            if (amount.value().stripTrailingZeros().scale() > decimals) {
                throw Problem.invalid("/amount", "not-a-decimal");
            }
            return new NewPayment(Money.of(currency.value(), amount.value().setScale(decimals)));
        }
    }

    /** A contest: why, and that its consequences were read. */
    record NewContest(String reason, boolean confirmed) {
        static NewContest read(Fields fields) {
            var reason = fields.required("reason").text(10_000);
            var confirmed = fields.required("confirmed").flag();
            fields.end();
            return new NewContest(reason.value(), confirmed.value());
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    ResponseEntity<Listing<InvoiceBody.Listed>> all(
            Caller caller, Paging paging, @ParameterObject InvoiceFilter filter) {
        var key = filter.ticket().map(it -> lookups.ticket(caller, it).orElseThrow(Problem::notFound));
        var account = filter.customer()
                .map(it -> lookups.customer(caller, it)
                        .orElseThrow(Problem::notFound)
                        .account());
        var wanted = new Register.Wanted(
                key.map(Key::account).or(() -> account).orElse(null),
                key.map(Key::ticket).orElse(null),
                filter.state().orElse(null));
        var after = paging.after()
                .map(it -> new Register.After(
                        Instant.parse(it.key().get(0)), it.key().get(1)))
                .orElse(null);
        return paging.page(
                papers.seenBy(caller, () -> register.list(wanted, after, paging.fetch())),
                it -> Cursor.after(it.issuedAt(), it.number()),
                InvoiceBody.Listed::of);
    }

    @GetMapping("/{number}")
    @Allowed.ToEveryone
    ResponseEntity<InvoiceBody> one(Caller caller, @PathVariable String number) {
        return told(papers.entry(caller, number));
    }

    @GetMapping(value = "/{number}/text", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Allowed.ToEveryone
    String paper(Caller caller, @PathVariable String number, Language language) {
        var entry = papers.entry(caller, number);
        return sheets.of(entry.account(), entry.number(), language)
                .map(PlainSheet::of)
                .orElseThrow(Problem::notFound);
    }

    @PostMapping("/{number}/payments")
    @Allowed(staff = StaffRole.BILLING)
    ResponseEntity<InvoiceBody> pay(
            Caller caller,
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody NewPayment body) {
        var entry = papers.entry(caller, number);
        var now = clock.instant();
        var day = now.atZone(ZoneOffset.UTC).toLocalDate();
        var received = new Paying.Received(body.amount(), PaymentMethod.TRANSFER, day, entry.number(), key);
        return done(entry, paying.pay(entry.account(), entry.number(), received, Asked.now(caller, now)));
    }

    @PostMapping("/{number}/contest")
    @Allowed(contacts = ContactRole.OWNER)
    ResponseEntity<InvoiceBody> contest(
            Caller caller, @PathVariable String number, IfMatch seen, @RequestBody NewContest body) {
        var entry = papers.entry(caller, number);
        var revision =
                transactions.inAccount(entry.account(), () -> invoice(entry)).revision();
        seen.require(revision);
        var act = new Contesting.Act(body.reason(), language(entry), body.confirmed());
        var asked = new Asked(caller, revision, clock.instant());
        return done(entry, contesting.contest(entry.account(), entry.number(), act, asked));
    }

    private ResponseEntity<InvoiceBody> done(Register.Entry entry, Ruling<?> ruling) {
        return switch (ruling) {
            case Ruling.Granted<?> _ -> told(entry);
            case Ruling.Denied<?> denied -> throw Problem.of(denied);
        };
    }

    private ResponseEntity<InvoiceBody> told(Register.Entry entry) {
        return transactions.inAccount(entry.account(), () -> {
            var invoice = invoice(entry);
            return Revision.ok(
                    invoice.revision(), InvoiceBody.of(invoice, credits.of(invoice), invoices.correcting(invoice)));
        });
    }

    private Language language(Register.Entry entry) {
        return transactions.inAccount(
                entry.account(), () -> customers.of(entry.account()).language());
    }

    private Invoice invoice(Register.Entry entry) {
        return invoices.find(entry.account(), entry.number()).orElseThrow(Problem::notFound);
    }
}
