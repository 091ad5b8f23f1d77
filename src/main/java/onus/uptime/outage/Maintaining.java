package onus.uptime.outage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.customer.Services;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Announces work on servers before it begins, and calls it off or moves it. Told late it is told all the same, but it counts as downtime; moved, it
 * is called off and announced anew, so that its notice counts anew.
 */
@Component
public class Maintaining {

    private final Transactions transactions;
    private final Services services;
    private final Maintenances maintenances;
    private final ApplicationEventPublisher events;

    Maintaining(
            Transactions transactions, Services services, Maintenances maintenances, ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.services = services;
        this.maintenances = maintenances;
        this.events = events;
    }

    /** What is to be done, and when. */
    public record Plan(UUID service, Interval time, String reason) {}

    public Optional<Maintenance> find(UUID account, UUID maintenance) {
        return transactions.inAccount(account, () -> maintenances.find(account, maintenance));
    }

    public Ruling<Maintenance> announce(UUID account, Plan plan, Asked asked) {
        return transactions.inAccount(account, () -> {
            if (services.find(account, plan.service()).isEmpty()) {
                return Refusal.NO_SUCH_SERVICE.because();
            }
            if (plan.time().from().isBefore(asked.at())) {
                return Refusal.ALREADY_BEGUN.because();
            }
            return Ruling.granted(announced(account, plan, asked));
        });
    }

    private Maintenance announced(UUID account, Plan plan, Asked asked) {
        var maintenance = new Maintenance(
                account,
                UuidCreator.getTimeOrderedEpoch(),
                plan.service(),
                plan.time(),
                plan.reason(),
                asked.person(),
                asked.at(),
                null);
        maintenances.add(maintenance);
        events.publishEvent(new MaintenanceAnnounced(account, maintenance.id(), asked.at()));
        return maintenance;
    }

    /** Work on a service that is announced and has not begun, the earliest first. */
    public List<Maintenance> ahead(UUID account, UUID service, Instant now) {
        return transactions.inAccount(account, () -> maintenances.ahead(account, service, now));
    }

    /** Which announced work of which service. */
    public record Place(UUID account, UUID service, UUID maintenance) {}

    /** It will not take place; what has begun is not called off any more. */
    public Ruling<Maintenance> cancel(Place place, String reason, Asked asked) {
        return transactions.inAccount(
                place.account(), () -> standing(place, asked).flatMap(it -> cancelled(it, reason, null, asked)));
    }

    /** It takes place at another time. */
    public Ruling<Maintenance> move(Place place, Interval to, String reason, Asked asked) {
        return transactions.inAccount(
                place.account(),
                () -> standing(place, asked)
                        .flatMap(it -> to.from().isBefore(asked.at())
                                ? Refusal.ALREADY_BEGUN.<Maintenance>because()
                                : moved(it, to, reason, asked)));
    }

    private Ruling<Maintenance> moved(Maintenance it, Interval to, String reason, Asked asked) {
        var instead = announced(it.account(), new Plan(it.service(), to, it.reason()), asked);
        return cancelled(it, reason, instead.id(), asked).map(_ -> instead);
    }

    private Ruling<Maintenance> standing(Place place, Asked asked) {
        return maintenances
                .find(place.account(), place.maintenance())
                .filter(it -> it.service().equals(place.service()))
                .map(it -> it.cancelled() != null
                        ? Refusal.ALREADY_CANCELLED.<Maintenance>because()
                        : it.time().from().isAfter(asked.at())
                                ? Ruling.granted(it)
                                : Refusal.WORK_HAS_BEGUN.<Maintenance>because())
                .orElseGet(Refusal.NO_SUCH_MAINTENANCE::because);
    }

    private Ruling<Maintenance> cancelled(Maintenance it, String reason, @Nullable UUID movedTo, Asked asked) {
        var cancelled = new Maintenance.Cancelled(reason, asked.at(), movedTo);
        if (!maintenances.cancel(it, cancelled, asked.person())) {
            throw new ConcurrencyFailureException("Maintenance " + it.id() + " was called off at the same time");
        }
        events.publishEvent(new MaintenanceCancelled(it.account(), it.id(), asked.at()));
        return Ruling.granted(maintenances.find(it.account(), it.id()).orElseThrow());
    }
}
