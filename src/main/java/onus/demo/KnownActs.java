package onus.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.customer.Service;
import onus.incident.Key;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.uptime.alert.Episodes;
import onus.uptime.known.Declaring;
import onus.uptime.known.Joining;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the desk takes up what alerts opened, and tells many customers of one trouble. */
@Component
class KnownActs implements Repertoire {

    private static final int MOST = 20;
    private static final Duration JUST_NOW = Duration.ofHours(1);

    private final Stage stage;
    private final Cast cast;
    private final Episodes episodes;
    private final Declaring declaring;
    private final Joining joining;
    private @Nullable UUID known;

    KnownActs(Stage stage, Cast cast, Episodes episodes, Declaring declaring, Joining joining) {
        this.stage = stage;
        this.cast = cast;
        this.episodes = episodes;
        this.declaring = declaring;
        this.joining = joining;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.of(
                "takes-up",
                this::takesUp,
                "declares",
                this::declares,
                "joins",
                (plot, _, asked) ->
                        joining.join(plot.key().account(), plot.key().ticket(), known(), asked),
                "gathers",
                this::gathers,
                "settles",
                (_, step, asked) -> declaring.settle(
                        known(), Cast.coded(Fault.class, step.text("fault")), step.text("report"), asked));
    }

    /** Goes on with the failure that the last alert of the service opened. */
    private Ruling<?> takesUp(Plot plot, Script.Step step, Asked asked) {
        return failures(plot.service(), Demonstration.BEGINNING).stream()
                .findFirst()
                .map(it -> Ruling.granted(plot.about(it)))
                .orElseThrow(() -> new IllegalStateException(plot.tale().title() + ": no alert opened a failure"));
    }

    /** The failures that alerts of some servers opened just now belong to what is known. */
    private Ruling<?> gathers(Plot plot, Script.Step step, Asked asked) {
        return step.texts("servers").stream()
                .map(cast::service)
                .flatMap(it -> failures(it, asked.at().minus(JUST_NOW)).stream())
                .<Ruling<?>>map(it -> joining.join(it.account(), it.ticket(), known(), asked))
                .reduce(Ruling.granted(plot), (one, other) -> one instanceof Ruling.Denied<?> ? one : other);
    }

    private Set<Key> failures(Service service, Instant since) {
        return stage
                .transactions()
                .inAccount(service.account(), () -> episodes.of(service.account(), service.id(), since, MOST))
                .stream()
                .flatMap(it -> Stream.ofNullable(it.ticket()))
                .map(it -> new Key(service.account(), it))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Ruling<?> declares(Plot plot, Script.Step step, Asked asked) {
        var services = step.details().has("services") ? step.texts("services") : List.<String>of();
        var troubled = services.stream()
                .map(cast::service)
                .map(it -> new Declaring.Troubled(it.account(), it.id()))
                .toList();
        var wish = new Declaring.Wish(step.text("title"), step.text("words"), step.named("labels"));
        var declared = declaring.declare(wish, troubled, asked);
        known = declared.id();
        return Ruling.granted(declared);
    }

    private UUID known() {
        return Objects.requireNonNull(known, "no trouble is known");
    }
}
