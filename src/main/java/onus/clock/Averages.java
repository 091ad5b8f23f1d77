package onus.clock;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.PlanTerms.AverageTarget;
import onus.plan.Plans;
import onus.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes how soon the desk reacts, month by month: for everybody to read, with nobody to be recognised. */
@Component
public class Averages {

    private final Transactions transactions;
    private final Contracts contracts;
    private final Reactions reactions;

    Averages(Transactions transactions, Contracts contracts, Reactions reactions) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.reactions = reactions;
    }

    /** For every contract with plans: all plans together, then each from the smallest to the largest, also where nothing came in. */
    public List<Average> of(YearMonth month) {
        return transactions.atDesk(() -> contracts.keys().stream()
                .flatMap(it -> contracts.find(it).stream())
                .flatMap(it -> it.on(month.atEndOfMonth()).stream())
                .filter(it -> it.terms().plans() != null)
                .flatMap(it -> of(it, month).stream())
                .toList());
    }

    private List<Average> of(ContractVersion version, YearMonth month) {
        var averages = new ArrayList<Average>();
        var basic = target(version, Plans.basic(version));
        averages.add(average(version, month, reactions.ofAll(version.contract(), month), basic));
        Map<String, Reactions.Sum> byPlan = reactions.byPlan(version.contract(), month).stream()
                .collect(Collectors.toMap(it -> Objects.requireNonNull(it.plan()), it -> it));
        for (var plan : Objects.requireNonNull(version.terms().plans()).keySet()) {
            var sum = byPlan.getOrDefault(plan, nothing(plan));
            averages.add(average(version, month, sum, target(version, plan)));
        }
        return averages;
    }

    private static Average average(
            ContractVersion version, YearMonth month, Reactions.Sum sum, Optional<AverageTarget> target) {
        var tells = sum.answered() >= Average.FEWEST_ANSWERS && sum.customers() >= Average.FEWEST_CUSTOMERS;
        return new Average(
                month,
                version.contract(),
                Optional.ofNullable(sum.plan()),
                target.map(AverageTarget::lessThan),
                sum.tickets(),
                sum.answered(),
                tells ? Optional.of(sum.figures()) : Optional.empty());
    }

    private static Optional<AverageTarget> target(ContractVersion version, String plan) {
        return Plans.row(version, plan).flatMap(it -> Optional.ofNullable(it.averageReaction()));
    }

    private static Reactions.Sum nothing(@Nullable String plan) {
        var zero = Duration.ZERO;
        return new Reactions.Sum(plan, 0, 0, 0, new Average.Figures(zero, zero, zero, 0));
    }
}
