package onus.desk.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onus.billing.Register;
import onus.contract.Market;
import onus.contract.Markets;
import onus.customer.Agreements;
import onus.customer.Customers;
import onus.customer.Service;
import onus.customer.Services;
import onus.people.ContactRole;
import onus.people.People;
import onus.ticket.Ticket;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what holds a customer's data back; works in the account's transaction, but for who speaks for it. */
@Component
class Holding {

    private static final int ALL = 10_000;

    private final Tickets tickets;
    private final Register register;
    private final Services services;
    private final Customers customers;
    private final Markets markets;
    private final People people;
    private final Agreements agreements;
    private final Erasures erasures;

    Holding(
            Tickets tickets,
            Register register,
            Services services,
            Customers customers,
            Markets markets,
            People people,
            Agreements agreements,
            Erasures erasures) {
        this.tickets = tickets;
        this.register = register;
        this.services = services;
        this.customers = customers;
        this.markets = markets;
        this.people = people;
        this.agreements = agreements;
        this.erasures = erasures;
    }

    /** Names are central: asked for before the account's transaction. */
    boolean isOnlyOwner(Whose whose) {
        var owners = people.contactsOf(whose.account()).stream()
                .filter(it -> it.membership().role() == ContactRole.OWNER)
                .map(it -> it.person().id())
                .toList();
        return whose.person() != null && owners.equals(List.of(whose.person()));
    }

    Hold.Facts facts(Whose whose, boolean onlyOwner, Instant now) {
        var account = whose.account();
        if (whose.person() != null) {
            return new Hold.Facts(List.of(), List.of(), null, null, 0, null, 0, onlyOwner);
        }
        var papers = register.list(new Register.Wanted(account, null, null), null, ALL);
        return new Hold.Facts(
                tickets.of(account, ALL).stream()
                        .filter(it -> it.state() != TicketState.CLOSED)
                        .map(Ticket::reference)
                        .toList(),
                papers.stream()
                        .filter(it -> it.open().isPositive())
                        .map(Register.Entry::number)
                        .toList(),
                runUntil(account, LocalDate.ofInstant(now, ZoneOffset.UTC)),
                papers.stream()
                        .map(Register.Entry::issuedOn)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                market(account).invoice().retentionYears(),
                contractEnd(account),
                consentYears(account, now),
                false);
    }

    private @Nullable LocalDate runUntil(UUID account, LocalDate today) {
        return services.of(account).stream()
                .map(Service::endsOn)
                .filter(it -> it.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** The day the last service ended, if anything was ever allowed or touched. */
    private @Nullable LocalDate contractEnd(UUID account) {
        return erasures.hasConsents(account)
                ? services.of(account).stream()
                        .map(Service::endsOn)
                        .max(LocalDate::compareTo)
                        .orElse(null)
                : null;
    }

    private int consentYears(UUID account, Instant now) {
        return services.of(account).stream()
                .flatMap(it -> agreements.inForce(it, now).stream())
                .mapToInt(it -> it.terms().authorisation().retentionYears())
                .max()
                .orElse(0);
    }

    private Market market(UUID account) {
        return Objects.requireNonNull(
                markets.find(customers.of(account).market()).orElse(null));
    }
}
