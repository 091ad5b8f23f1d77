package onus.web.home;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Customer;
import onus.customer.Deciding;
import onus.customer.Service;
import onus.customer.Standings;
import onus.incident.Incident;
import onus.incident.Incidents;
import onus.incident.Objection;
import onus.incident.State;
import onus.offer.Offering;
import onus.settlement.StandingOf;
import onus.settlement.Verdict;
import onus.ticket.Ticket;
import onus.web.Explaining;
import onus.web.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a service, a ticket or a customer's standing into one line. Works inside the customer's transaction. */
@Component
public class Summaries {

    private final Agreements agreements;
    private final Standings standings;
    private final Incidents incidents;
    private final Offering offering;
    private final Deciding deciding;
    private final Explaining explaining;
    private final Clock clock;

    Summaries(
            Agreements agreements,
            Standings standings,
            Incidents incidents,
            Offering offering,
            Deciding deciding,
            Explaining explaining,
            Clock clock) {
        this.agreements = agreements;
        this.standings = standings;
        this.incidents = incidents;
        this.offering = offering;
        this.deciding = deciding;
        this.explaining = explaining;
        this.clock = clock;
    }

    /** Nobody without a service under a contract in force has a standing. */
    public Optional<Home.Standing> standing(Customer customer, List<Service> services, Words words, Instant now) {
        return services.stream()
                .flatMap(it -> agreements.inForce(it, now).stream())
                .findFirst()
                .flatMap(version -> standing(standings.under(customer.account(), version, now), version, words));
    }

    private Optional<Home.Standing> standing(Verdict<StandingOf.Answer> verdict, ContractVersion version, Words words) {
        return verdict instanceof Verdict.Decided<StandingOf.Answer>(var answer, var because)
                ? Optional.of(new Home.Standing(answer.standing(), explaining.explain(because, version, words)))
                : Optional.empty();
    }

    public Home.Running service(Service service) {
        var today = agreements
                .inForce(service, clock.instant())
                .map(it -> it.dayOf(clock.instant()))
                .orElse(service.endsOn());
        return new Home.Running(service, Home.ended(service.endsOn(), today));
    }

    public Home.OfTicket ticket(Ticket ticket, List<Service> services) {
        var incident = incidents.find(ticket.account(), ticket.id());
        var service = services.stream()
                .filter(it -> it.id().equals(ticket.service()))
                .map(Service::name)
                .findFirst()
                .orElse("");
        var version = agreements.pinned(ticket.pin());
        return new Home.OfTicket(
                ticket.reference(),
                ticket.subject(),
                service,
                ticket.kind().code(),
                ticket.openedAt(),
                version.zone(),
                incident.map(Stage::of).orElseGet(() -> Stage.of(ticket)),
                incident.map(Stage::turn).orElseGet(() -> Stage.turn(ticket)),
                incident.flatMap(it -> amount(it, version)));
    }

    private Optional<Home.Amount> amount(Incident incident, ContractVersion version) {
        return switch (incident.state()) {
            case State.Announced _, State.Ordered _, State.Diagnosing _, State.QuoteDue _ ->
                told(incident, incident.announcement(), "amount.conditional");
            case State.Quoted _ -> told(incident, incident.quote(), "amount.quoted");
            case State.Working _ -> told(incident, incident.quote(), "amount.accepted");
            case State.Settled _ -> Optional.ofNullable(incident.verdict()).flatMap(it -> owed(incident, it, version));
            case State.Withdrawn _, State.Expired _ -> Optional.empty();
        };
    }

    private Optional<Home.Amount> told(Incident incident, @Nullable UUID offer, String what) {
        return Optional.ofNullable(offer)
                .flatMap(it -> offering.find(incident.account(), it))
                .map(it -> new Home.Amount(it.price().gross(), what));
    }

    private Optional<Home.Amount> owed(Incident incident, UUID verdict, ContractVersion version) {
        return deciding.find(incident.account(), verdict).map(kept -> {
            var net = JsonMapper.shared()
                    .readTree(kept.decision().answer())
                    .path("net")
                    .asString("0");
            var money = Money.of(version.market().currency(), new BigDecimal(net));
            return new Home.Amount(money, money.isZero() ? "amount.nothing" : "amount.owed-net");
        });
    }

    /** Whether an objection waits for the desk. */
    static boolean underObjection(Incident incident) {
        return incident.objection() instanceof Objection.Open;
    }
}
