package onus.uptime.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.platform.Transactions;
import onus.uptime.alert.Sighting.Target;
import org.springframework.stereotype.Component;

/** Tells which alerts last as far as anybody said, but whose monitor has fallen silent about them: whether they last, nobody knows. */
@Component
public class Staleness {

    private final Transactions transactions;
    private final Sources sources;
    private final Failures failures;

    Staleness(Transactions transactions, Sources sources, Failures failures) {
        this.transactions = transactions;
        this.sources = sources;
        this.failures = failures;
    }

    /** Those of some alerts that are stale at an instant, by the customer's contract: after as many missed repeats as it says. */
    public Set<Sighting> among(Collection<Sighting> some, Instant now) {
        Map<UUID, Source> from = transactions.central(
                () -> sources.all().stream().collect(Collectors.toMap(Source::id, Function.identity())));
        var rules = new HashMap<Optional<Target>, FlapRule>();
        return some.stream()
                .filter(it -> Optional.ofNullable(from.get(it.source()))
                        .filter(source -> it.missed(source, now))
                        .filter(source -> it.stale(source, rule(it, rules, now), now))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private FlapRule rule(Sighting it, Map<Optional<Target>, FlapRule> rules, Instant now) {
        return rules.computeIfAbsent(
                Optional.ofNullable(it.where()),
                where -> where.map(one -> transactions.inAccount(one.account(), () -> failures.rule(one, now)))
                        .orElse(FlapRule.USUAL));
    }
}
