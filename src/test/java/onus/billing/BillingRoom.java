package onus.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onus.billing.ledger.LedgerAccount;
import onus.contract.ShippedContracts;
import onus.contract.TicketKind;
import onus.customer.Agreements;
import onus.customer.Deciding;
import onus.customer.NewCustomer;
import onus.customer.Registering;
import onus.customer.Service;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.customer.Standings;
import onus.incident.IncidentResettled;
import onus.incident.IncidentSettled;
import onus.incident.Owed;
import onus.journal.Thing;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.offer.Offering;
import onus.offer.Price;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.Claim;
import onus.settlement.DiagnosisCharge;
import onus.settlement.Fault;
import onus.settlement.Outcome;
import onus.settlement.StandingState;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Ticket;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Short ways to owe money, pay it and contest it. */
final class BillingRoom extends Rooms {

    static final Instant NOON = Instant.parse("2026-03-16T11:00:00Z");
    static final Caller.Staff SUPERVISOR = new Caller.Staff(new UUID(0, 7), Set.of(StaffRole.SUPERVISOR), Set.of());
    static final Caller.Staff CLERK = new Caller.Staff(new UUID(0, 8), Set.of(StaffRole.BILLING), Set.of());

    /** A customer with one service. */
    Service service(String contract, String market, boolean consumer) {
        var told = new NewCustomer(
                "Atelier Dupont", consumer, market, null, "1 rue Neuve, 59000 Lille", market, Language.FR);
        var customer = the(Registering.class).customer(told, NOON);
        var currency =
                new ShippedContracts().find(contract).orElseThrow().market().currency();
        var site = new ServiceDraft(
                ServiceKind.SITE, "dupont.example", contract, LocalDate.of(2026, 12, 31), Money.of(currency, 10));
        return the(Registering.class).service(customer.account(), site, NOON);
    }

    Service french() {
        return service("ovh-fr", "FR", false);
    }

    Caller.Contact owner(UUID account) {
        return new Caller.Contact(new UUID(0, 9), account, ContactRole.OWNER);
    }

    Ticket ticket(Service service, Instant at) {
        var told = new NewTicket(service.id(), TicketKind.DIAGNOSIS, null, "Slow", "It is slow.");
        var ruling = the(Opening.class).open(service.account(), told, Asked.now(owner(service.account()), at));
        return ((Ruling.Granted<Ticket>) ruling).result();
    }

    /** An order of a price; its id is the offer's. */
    UUID order(Ticket ticket, OfferKind kind, Price price, Instant at) {
        var account = ticket.account();
        return the(Transactions.class).inAccount(account, () -> {
            var told = new Offering.Told(
                    kind,
                    new Offer.Subject(ticket.id(), ticket.service(), ticket.contract(), ticket.version()),
                    price,
                    List.of(),
                    "if-charged",
                    "Told.",
                    Language.FR,
                    at.plusSeconds(86_400),
                    verdict(ticket, at));
            var offer = the(Offering.class).make(account, told, new UUID(0, 9), at);
            the(Offering.class).order(offer, new UUID(0, 9), "Commande avec obligation de paiement", at);
            return offer.id();
        });
    }

    /** Some verdict about a ticket. */
    UUID verdict(Ticket ticket, Instant at) {
        var version = new ShippedContracts()
                .find(ticket.contract())
                .orElseThrow()
                .on(ticket.version())
                .orElseThrow();
        var question = new DiagnosisCharge(at, at, Claim.UNKNOWN_CAUSE, Fault.CUSTOMER, Outcome.SOLVED, null);
        return the(Transactions.class)
                .inAccount(
                        ticket.account(),
                        () -> the(Deciding.class)
                                .keep(
                                        new Thing(ticket.account(), "ticket", ticket.id()),
                                        Deciding.Made.of(question, version),
                                        at));
    }

    static Price price(String net, String rate) {
        var money = Money.parse(net);
        var vat = money.multipliedBy(new BigDecimal(rate).movePointLeft(2), java.math.RoundingMode.HALF_UP);
        return new Price(money, "S", new BigDecimal(rate), vat, money.plus(vat));
    }

    Owed owed(Ticket ticket, String item, String net, Instant at) {
        var kind = item.equals("diagnosis") ? OfferKind.ANNOUNCEMENT : OfferKind.QUOTE;
        return new Owed(item, Money.parse(net), order(ticket, kind, price(net, "20"), at), new BigDecimal("20"), "S");
    }

    /** The incident is complete and owes this. */
    void settle(Ticket ticket, List<Owed> owed, Instant at) {
        the(Transactions.class).inAccount(ticket.account(), () -> {
            var verdict = verdict(ticket, at);
            publish(new IncidentSettled(ticket.account(), ticket.id(), verdict, owed, at, at));
        });
    }

    /** A review decided the incident again. */
    void resettle(Ticket ticket, List<Owed> owed, Instant at) {
        tell(ticket.account(), new IncidentResettled(ticket.account(), ticket.id(), verdict(ticket, at), owed, at, at));
    }

    /** An invoice of quoted work under a contract without paid diagnosis. */
    Invoice quotedInvoice(Service service, Instant at) {
        var told = new NewTicket(service.id(), TicketKind.FAULT_CLAIM, null, "Down", "It is down.");
        var ruling = the(Opening.class).open(service.account(), told, Asked.now(owner(service.account()), at));
        var ticket = ((Ruling.Granted<Ticket>) ruling).result();
        settle(ticket, List.of(owed(ticket, "quoted-work", "EUR 100.00", at)), at);
        return invoices(ticket).getFirst();
    }

    void tell(UUID account, Object event) {
        the(Transactions.class).inAccount(account, () -> publish(event));
    }

    /** A ticket of the service whose diagnosis of 20.00 net is owed, invoiced at an instant. */
    Invoice invoice(Service service, Instant at) {
        var ticket = ticket(service, at);
        settle(ticket, List.of(owed(ticket, "diagnosis", service.monthlyNet().getCurrencyUnit() + " 20.00", at)), at);
        return invoices(ticket).getFirst();
    }

    List<Invoice> invoices(Ticket ticket) {
        return invoices(ticket.account(), ticket.id());
    }

    List<Invoice> invoices(UUID account, UUID ticket) {
        return the(Transactions.class)
                .inAccount(account, () -> the(Invoices.class).ofTicket(account, ticket));
    }

    static Asked asked(Caller by, Instant at) {
        return Asked.now(by, at);
    }

    Asked asOwner(Invoice invoice, Instant at) {
        return Asked.now(owner(invoice.paper().account()), at);
    }

    Ruling<Payment> pay(Invoice invoice, String amount, String key, Instant at) {
        var received = new Paying.Received(
                Money.parse(amount),
                PaymentMethod.TRANSFER,
                LocalDate.of(2026, 4, 1),
                invoice.paper().number(),
                key);
        return the(Paying.class).pay(invoice.paper().account(), invoice.paper().number(), received, asked(CLERK, at));
    }

    Ruling<List<CreditNote>> contest(Invoice invoice, boolean confirmed, Instant at) {
        var act = new Contesting.Act("Not what was agreed.", Language.FR, confirmed);
        return the(Contesting.class)
                .contest(invoice.paper().account(), invoice.paper().number(), act, asOwner(invoice, at));
    }

    void passDue(Invoice invoice, Instant at) {
        the(Lapsing.class).passDue(invoice.paper().account(), invoice.paper().id(), at);
    }

    StandingState standing(Service service, Instant at) {
        var version = the(Agreements.class).inForce(service, at).orElseThrow();
        return the(Standings.class).state(service.account(), version, at);
    }

    /** The customer's books: debit positive, credit negative. */
    Map<LedgerAccount, Money> balances(UUID account, CurrencyUnit currency) {
        return the(Transactions.class)
                .inAccount(account, () -> the(Ledger.class).balances(account, currency));
    }

    Invoice again(Invoice invoice) {
        var account = invoice.paper().account();
        return the(Transactions.class)
                .inAccount(
                        account,
                        () -> the(Invoices.class).find(account, invoice.paper().number()))
                .orElseThrow();
    }
}
