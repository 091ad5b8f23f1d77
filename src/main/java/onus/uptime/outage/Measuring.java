package onus.uptime.outage;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Days;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Service;
import onus.customer.Services;
import onus.plan.Coverages;
import onus.plan.MonthOfPlans;
import onus.plan.Plans;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.uptime.stop.Stops;
import org.springframework.stereotype.Component;

/** Gathers what availability is measured from: outages, announced maintenance, and the days a plan covers the service. */
@Component
public class Measuring {

    /** What the journal calls the things that verdicts on availability are about. */
    static final String THING = "service";

    private final Transactions transactions;
    private final Services services;
    private final Agreements agreements;
    private final Coverages coverages;
    private final Outages outages;
    private final Maintenances maintenances;
    private final Stops stops;

    Measuring(
            Transactions transactions,
            Services services,
            Agreements agreements,
            Coverages coverages,
            Outages outages,
            Maintenances maintenances,
            Stops stops) {
        this.transactions = transactions;
        this.services = services;
        this.agreements = agreements;
        this.coverages = coverages;
        this.outages = outages;
        this.maintenances = maintenances;
        this.stops = stops;
    }

    /** A month of a service, cut off at now while it lasts. */
    public Ruling<MeasuredMonth> of(UUID account, UUID service, YearMonth month, Instant now) {
        return transactions.inAccount(
                account,
                () -> services.find(account, service)
                        .map(it -> of(it, month, now))
                        .orElseGet(Refusal.NO_SUCH_SERVICE::because));
    }

    /** Whether a service is down and nobody knows yet until when. */
    public boolean isDown(UUID account, UUID service) {
        return transactions.inAccount(account, () -> outages.lasts(account, service));
    }

    /** The month an instant belongs to, in the zone of the service's contract. */
    public YearMonth monthOf(UUID account, UUID service, Instant at) {
        return transactions.inAccount(
                account,
                () -> services.find(account, service)
                        .flatMap(it -> agreements.inForce(it, at))
                        .map(it -> YearMonth.from(it.dayOf(at)))
                        .orElseGet(() -> YearMonth.from(at.atZone(ZoneOffset.UTC))));
    }

    private Ruling<MeasuredMonth> of(Service service, YearMonth month, Instant now) {
        var plans = coverages.in(service.account(), month);
        var version = plans.map(MonthOfPlans::terms).or(() -> agreements.inForce(service, now));
        return version.map(it -> Ruling.granted(of(service, month, now, new Under(it, plans))))
                .orElseGet(Refusal.NOT_MEASURED::because);
    }

    /** The terms and the plans of the month. */
    private record Under(ContractVersion version, Optional<MonthOfPlans> plans) {

        List<MonthOfPlans.Stretch> covering(UUID service) {
            return plans.stream()
                    .flatMap(it -> it.stretches().stream())
                    .filter(it ->
                            it.servers().stream().anyMatch(one -> one.service().equals(service)))
                    .toList();
        }

        String plan(UUID service) {
            return covering(service).stream()
                    .map(MonthOfPlans.Stretch::plan)
                    .reduce((_, last) -> last)
                    .orElseGet(() -> version.terms().everyone() == null ? "" : Plans.basic(version));
        }

        Days days(UUID service, YearMonth month) {
            return covering(service).stream()
                    .flatMap(stretch -> stretch.servers().stream()
                            .filter(it -> it.service().equals(service))
                            .map(it -> stretch.days().cut(it.from(), it.to())))
                    .reduce(Under::spanning)
                    .orElseGet(() -> Days.of(month));
        }

        private static Days spanning(Days one, Days other) {
            var from = one.from().isBefore(other.from()) ? one.from() : other.from();
            return new Days(from, one.to().isAfter(other.to()) ? one.to() : other.to());
        }
    }

    private MeasuredMonth of(Service service, YearMonth month, Instant now, Under under) {
        var window = Days.of(month).in(under.version().zone());
        return new MeasuredMonth(
                service,
                month,
                under.version(),
                under.plan(service.id()),
                under.days(service.id(), month),
                outages.standing(service.account(), service.id(), window),
                maintenances.of(service.account(), service.id(), window),
                stops.of(service.account(), service.id(), window),
                now.isAfter(window.to()) ? window.to() : now);
    }
}
