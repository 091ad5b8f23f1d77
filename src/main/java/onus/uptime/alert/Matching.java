package onus.uptime.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.uptime.alert.Matchers.Label;
import onus.uptime.alert.Sighting.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the service an alert speaks of: by a label somebody explained, by its fingerprint, or by a label that holds a service's public name. */
@Component
class Matching {

    /** The label that holds a service's public name. */
    static final String SERVER = "server_id";

    /** Stands for the fingerprint among the labels. */
    static final String FINGERPRINT = "fingerprint";

    private final Matchers matchers;

    Matching(Matchers matchers) {
        this.matchers = matchers;
    }

    /** The same sightings, each with its service or with why it has none. */
    List<Sighting> match(Collection<Sighting> some, Map<UUID, Source> sources) {
        var explained = matchers.known(
                some.stream().flatMap(Matching::labels).collect(Collectors.toCollection(LinkedHashSet::new)));
        var named = matchers.named(
                some.stream().map(Matching::server).filter(Objects::nonNull).collect(Collectors.toSet()));
        var known = new Known(explained, named);
        return some.stream()
                .map(it -> matched(it, known.of(it), sources.get(it.source())))
                .toList();
    }

    /** What the labels of these alerts are known to mean. */
    private record Known(Map<Label, Target> explained, Map<String, Target> named) {

        @Nullable
        Target of(Sighting it) {
            return labels(it)
                    .map(explained::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> named.get(Objects.requireNonNullElse(server(it), "")));
        }
    }

    private static Sighting matched(Sighting it, @Nullable Target target, @Nullable Source source) {
        var account = source == null ? null : source.account();
        var foreign = target != null && account != null && !account.equals(target.account());
        var why = target == null ? (server(it) == null ? Unmatched.NO_LABEL : Unmatched.UNKNOWN) : null;
        return new Sighting(
                it.source(),
                it.alert(),
                it.receivedAt(),
                it.lastSeen(),
                it.times(),
                foreign ? null : target,
                foreign ? Unmatched.FOREIGN : why);
    }

    private static Stream<Label> labels(Sighting it) {
        var all = new HashMap<>(it.alert().labels());
        all.put(FINGERPRINT, it.alert().fingerprint());
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> new Label(it.source(), label.getKey(), label.getValue()));
    }

    private static @Nullable String server(Sighting it) {
        return it.alert().labels().get(SERVER);
    }
}
