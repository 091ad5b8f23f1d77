package onus.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import onus.api.TestServer;
import onus.consent.Asking;
import onus.consent.Wanted;
import onus.consent.contact.Reaching;
import onus.contract.Action;
import onus.contract.DeskTerms.ContactEvent;
import onus.contract.ObjectKind;
import onus.contract.TicketKind;
import onus.customer.Customer;
import onus.customer.NewCustomer;
import onus.customer.Registering;
import onus.customer.Service;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.incident.Announcing;
import onus.incident.Authorises;
import onus.incident.Key;
import onus.incident.Ordering;
import onus.incident.Reported;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.Person;
import onus.people.Place;
import onus.people.StaffRole;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.ScopedObject;
import onus.ticket.NewTicket;
import org.joda.money.Money;

/** A small world of people and services, made through the doors; every test makes its own. */
final class Village {

    static final TestServer SERVER = TestServer.running();

    final Customer customer;
    final Service service;
    final Person owner;

    private Village(NewCustomer told, String contract, Money monthly, Language language) {
        var registering = SERVER.bean(Registering.class);
        customer = registering.customer(told, SERVER.now());
        service = registering.service(
                customer.account(),
                new ServiceDraft(ServiceKind.SITE, "boutique.example", contract, LocalDate.of(2027, 6, 30), monthly),
                SERVER.now());
        owner = person("Camille Bernard", language, new Place.AtCustomer(customer.account(), ContactRole.OWNER));
    }

    /** A consumer in France, who reads the given language. */
    static Village consumer(Language language) {
        var told = new NewCustomer(
                "Camille Bernard", true, "FR", null, "4 rue des Lilas, 59100 Roubaix", "FR", Language.FR);
        return new Village(told, "ovh-fr", Money.parse("EUR 9.99"), language);
    }

    /** A business in Poland under the other contract. */
    static Village business(Language language) {
        var told = new NewCustomer(
                "Sklep Sp. z o.o.", false, "PL", "PL5260250274", "ul. Polna 3, Warszawa", "PL", Language.PL);
        return new Village(told, "oktawave-pl", Money.parse("PLN 300.00"), language);
    }

    /** A diagnosis whose price was told; its reference. */
    String announced() {
        return reported().ticket().reference();
    }

    private Reported reported() {
        var told = new NewTicket(service.id(), TicketKind.DIAGNOSIS, null, "The shop is slow", "Since Monday.");
        return granted(SERVER.bean(Announcing.class).report(customer.account(), told, asked()));
    }

    /** A diagnosis that was ordered; its reference. */
    String ordered() {
        var reported = reported();
        var gross = Objects.requireNonNull(reported.announcement()).price().gross();
        var key = new Key(customer.account(), reported.ticket().id());
        granted(SERVER.bean(Ordering.class).order(key, new Ordering.Order(gross, Authorises.LOOK), asked()));
        return reported.ticket().reference();
    }

    /** A touch that a technician asked for and the customer has not answered; its reference. */
    String asksFor(Action action) {
        var ticket = reported().ticket();
        var wanted =
                new Wanted(action, ScopedObject.whole(ObjectKind.SITE), "The shop shows yesterday’s prices.", null);
        var technician = new Caller.Staff(UUID.randomUUID(), Set.of(StaffRole.TECHNICIAN), Set.of());
        return granted(SERVER.bean(Asking.class)
                        .ask(customer.account(), ticket.id(), wanted, Asked.now(technician, SERVER.now())))
                .reference();
    }

    /** Somebody must tell the customer in person, under this ticket. */
    void mustBeReached(String ticket) {
        var account = customer.account();
        var id = SERVER.bean(Transactions.class)
                .inAccount(account, () -> SERVER.bean(References.class).find(ticket))
                .orElseThrow()
                .thing();
        var raised = new Reaching.Raised(account, id, ContactEvent.DATA_BREACH, "");
        var by = new Caller.Staff(UUID.randomUUID(), Set.of(StaffRole.TECHNICIAN), Set.of());
        granted(SERVER.bean(Reaching.class).raise(raised, Asked.now(by, SERVER.now())));
    }

    private Asked asked() {
        var caller = new Caller.Contact(owner.id(), customer.account(), ContactRole.OWNER);
        return Asked.now(caller, SERVER.now());
    }

    static <T> T granted(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var result) -> result;
            case Ruling.Denied<T> denied -> throw new AssertionError(denied);
        };
    }

    static Person staff(String name, StaffRole... roles) {
        return person(name, Language.EN, new Place.AtDesk(Set.of(roles), Set.of()));
    }

    static Person person(String name, Language language, Place place) {
        var invitation =
                new Invitation(UUID.randomUUID() + "@example.org", name, language, ZoneId.of("Europe/Paris"), place);
        return SERVER.bean(Enrolling.class).enrol(invitation, TestServer.PASSWORD);
    }
}
