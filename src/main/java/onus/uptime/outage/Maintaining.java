package onus.uptime.outage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.customer.Services;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces work on servers before it begins. Told late it is told all the same, but it counts as downtime. */
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
            var maintenance = new Maintenance(
                    account,
                    UuidCreator.getTimeOrderedEpoch(),
                    plan.service(),
                    plan.time(),
                    plan.reason(),
                    asked.person(),
                    asked.at());
            maintenances.add(maintenance);
            events.publishEvent(new MaintenanceAnnounced(account, maintenance.id(), asked.at()));
            return Ruling.granted(maintenance);
        });
    }
}
