package onus.web.help;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Channel;
import onus.contract.ContractVersion;
import onus.contract.TicketKind;
import onus.customer.Agreements;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.customer.Service;
import onus.customer.Services;
import onus.customer.Standings;
import onus.incident.Announcing;
import onus.incident.KnownCauses;
import onus.plan.Entitling;
import onus.plan.TicketWish;
import onus.platform.Transactions;
import onus.settlement.Announcement;
import onus.settlement.Claim;
import onus.settlement.Entitlement;
import onus.settlement.Individually;
import onus.settlement.StandingOf;
import onus.settlement.Verdict;
import onus.web.Explained;
import onus.web.Explaining;
import onus.web.Visit;
import onus.web.Words;
import org.springframework.stereotype.Component;

/** Asks the contract what a customer may ask for now and at what price; nothing is told or stored by it. */
@Component
class Choices {

    private final Transactions transactions;
    private final Customers customers;
    private final Services services;
    private final Agreements agreements;
    private final Standings standings;
    private final Entitling entitling;
    private final KnownCauses causes;
    private final Explaining explaining;
    private final Clock clock;

    Choices(
            Transactions transactions,
            Customers customers,
            Services services,
            Agreements agreements,
            Standings standings,
            Entitling entitling,
            KnownCauses causes,
            Explaining explaining,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.services = services;
        this.agreements = agreements;
        this.standings = standings;
        this.entitling = entitling;
        this.causes = causes;
        this.explaining = explaining;
        this.clock = clock;
    }

    /** Empty before the contract of the service is in force. */
    Optional<Choice> of(UUID account, UUID service, Visit visit) {
        var now = clock.instant();
        return transactions.inAccount(account, () -> {
            var found = services.find(account, service).orElseThrow();
            return agreements.inForce(found, now).map(version -> choice(found, version, visit));
        });
    }

    private Choice choice(Service service, ContractVersion version, Visit visit) {
        var now = clock.instant();
        var words = visit.words();
        var customer = customers.of(service.account());
        var standing = standings.under(service.account(), version, now);
        var kinds = version.terms().tickets().kinds().stream()
                .map(kind -> mayOpen(standing, kind)
                        ? gated(service, kind, visit).orElseGet(() -> open(customer, version, kind, words))
                        : closed(kind, explaining.explain(standing, version, words)))
                .toList();
        return new Choice(customer, service, version, kinds, causes.of(service.account(), service.id()));
    }

    /** What the plan says to a change or a failure: who may, how many units are left, what there is instead. Empty where there are no plans. */
    private Optional<Choice.Kind> gated(Service service, TicketKind kind, Visit visit) {
        if (kind != TicketKind.CHANGE && kind != TicketKind.FAILURE) {
            return Optional.empty();
        }
        var wish = new TicketWish(service.id(), kind, Channel.PORTAL, List.of(), visit.caller());
        return entitling.ask(service.account(), wish, clock.instant()).map(it -> {
            var why = explaining.explain(it.made().verdict(), it.coverage().terms(), visit.words());
            var open = it.made().verdict() instanceof Verdict.Decided<Entitlement.Answer>(var answer, var _)
                    && answer.allowed();
            return open ? new Choice.Kind(kind, true, Optional.empty(), Optional.of(why)) : closed(kind, why);
        });
    }

    private static boolean mayOpen(Verdict<StandingOf.Answer> standing, TicketKind kind) {
        return switch (standing) {
            case Verdict.Decided<StandingOf.Answer>(var answer, var _) ->
                answer.mayOpen().contains(kind);
            case Verdict.Refused<StandingOf.Answer> _ -> true;
        };
    }

    private static Choice.Kind closed(TicketKind kind, Explained why) {
        return new Choice.Kind(kind, false, Optional.empty(), Optional.of(why));
    }

    private Choice.Kind open(Customer customer, ContractVersion version, TicketKind kind, Words words) {
        if (!Announcing.isIncident(kind) || version.terms().diagnosis() == null) {
            return new Choice.Kind(kind, true, Optional.empty(), Optional.empty());
        }
        var verdict = price(customer, version, kind, clock.instant());
        var why = explaining.explain(verdict, version, words);
        return switch (verdict) {
            case Verdict.Decided<Announcement.Answer>(var answer, var _) ->
                new Choice.Kind(kind, true, Optional.of(answer), Optional.of(why));
            case Verdict.Refused<Announcement.Answer> _ -> closed(kind, why);
        };
    }

    private Verdict<Announcement.Answer> price(
            Customer customer, ContractVersion version, TicketKind kind, Instant now) {
        var claim = kind == TicketKind.FAULT_CLAIM ? Claim.PROVIDER_FAULT : Claim.UNKNOWN_CAUSE;
        var until = agreements.supersededOn(version).orElse(null);
        return Individually.decide(new Announcement(now, claim, customer.buyer(), until), version);
    }
}
