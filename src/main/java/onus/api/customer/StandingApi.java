package onus.api.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.api.reply.DecidedBody;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.TicketKind;
import onus.customer.Agreements;
import onus.customer.Customer;
import onus.customer.Deciding;
import onus.customer.Services;
import onus.customer.Standings;
import onus.desk.Lookups;
import onus.journal.Thing;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.settlement.StandingOf;
import onus.settlement.StandingState;
import onus.settlement.Verdict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer may ask for, and why. */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}/standing")
final class StandingApi {

    private final Lookups lookups;
    private final Transactions transactions;
    private final Terms terms;
    private final Standings standings;
    private final Deciding deciding;
    private final Clock clock;

    StandingApi(
            Lookups lookups,
            Transactions transactions,
            Services services,
            Contracts contracts,
            Agreements agreements,
            Standings standings,
            Deciding deciding,
            Clock clock) {
        this.lookups = lookups;
        this.transactions = transactions;
        this.terms = new Terms(services, contracts, agreements);
        this.standings = standings;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** The standing and the rights that go with it, with the reasons. */
    record StandingBody(
            StandingState standing,
            List<TicketKind> mayOpen,
            boolean mayClaimSla,
            boolean mayUse,
            boolean mayRenew,
            String contract,
            Instant at,
            List<DecidedBody.Step> because) {}

    /** The standing of a customer under one contract. */
    private record Under(ContractVersion version, Verdict.Decided<StandingOf.Answer> verdict) {
        StandingState standing() {
            return verdict.answer().standing();
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    StandingBody now(Caller caller, @PathVariable String reference, Language language) {
        var customer = customer(caller, reference);
        var now = clock.instant();
        var under = transactions.inAccount(customer.account(), () -> under(customer, now));
        var answer = under.verdict().answer();
        return new StandingBody(
                answer.standing(),
                answer.mayOpen(),
                answer.mayClaimSla(),
                answer.mayUse(),
                answer.mayRenew(),
                under.version().pin(),
                now,
                under.verdict().because().stream()
                        .map(it -> DecidedBody.Step.of(it, language))
                        .toList());
    }

    /** Every decision that moved the standing. */
    @GetMapping("/because")
    @Allowed.ToEveryone
    Listing<DecidedBody> because(Caller caller, @PathVariable String reference, Language language) {
        var account = customer(caller, reference).account();
        var kept = transactions.inAccount(account, () -> deciding.about(new Thing(account, "customer", account)));
        return new Listing<>(
                kept.stream().map(it -> DecidedBody.of(it, language)).toList());
    }

    /** Where the customer's contracts differ, the one that gives least is told. */
    private Under under(Customer customer, Instant now) {
        return terms.of(customer, now)
                .flatMap(version -> decided(customer, version, now).stream())
                .max(Comparator.comparing(Under::standing))
                .orElseThrow(Problem::notFound);
    }

    private Optional<Under> decided(Customer customer, ContractVersion version, Instant now) {
        return switch (standings.under(customer.account(), version, now)) {
            case Verdict.Decided<StandingOf.Answer> decided -> Optional.of(new Under(version, decided));
            case Verdict.Refused<StandingOf.Answer> _ -> Optional.empty();
        };
    }

    /** The terms that speak about a customer: those of its services, else those of its market. */
    private record Terms(Services services, Contracts contracts, Agreements agreements) {

        Stream<ContractVersion> of(Customer customer, Instant now) {
            var own = services.of(customer.account()).stream()
                    .flatMap(it -> agreements.inForce(it, now).stream())
                    .distinct()
                    .toList();
            return own.isEmpty() ? ofMarket(customer, now) : own.stream();
        }

        private Stream<ContractVersion> ofMarket(Customer customer, Instant now) {
            return contracts.keys().stream()
                    .flatMap(it -> contracts.find(it).stream())
                    .filter(it -> it.market().key().equals(customer.market()))
                    .flatMap(it -> it.at(now).stream());
        }
    }

    private Customer customer(Caller caller, String reference) {
        return lookups.customer(caller, reference).orElseThrow(Problem::notFound);
    }
}
