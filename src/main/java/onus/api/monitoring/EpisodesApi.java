package onus.api.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reply.Listing;
import onus.api.reply.Paging;
import onus.api.security.Routes;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.References;
import onus.platform.Transactions;
import onus.uptime.alert.Episode;
import onus.uptime.alert.Episodes;
import onus.uptime.alert.Stretch;
import onus.uptime.alert.Treatment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What monitors saw of a service. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/episodes")
final class EpisodesApi {

    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(400);

    private final Lookups lookups;
    private final Transactions transactions;
    private final Episodes episodes;
    private final References references;
    private final Clock clock;

    EpisodesApi(Lookups lookups, Transactions transactions, Episodes episodes, References references, Clock clock) {
        this.lookups = lookups;
        this.transactions = transactions;
        this.episodes = episodes;
        this.references = references;
        this.clock = clock;
    }

    /** An episode with its real stretches; {@code ticket} is the failure it opened or joined. */
    record EpisodeBody(
            UUID id,
            String summary,
            Instant beganAt,
            Optional<Instant> endedAt,
            Instant receivedAt,
            int reopened,
            boolean flapping,
            Treatment treatment,
            Optional<String> ticket,
            Optional<UUID> knownIncident,
            List<Stretch> stretches) {}

    /** The latest first. */
    @GetMapping
    @Allowed.ToEveryone
    Listing<EpisodeBody> all(Caller caller, @PathVariable String reference) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var since = clock.instant().minus(KEPT_IN_SIGHT);
        return transactions.inAccount(
                service.account(),
                () -> new Listing<>(episodes.of(service.account(), service.id(), since, Paging.MOST).stream()
                        .map(this::told)
                        .toList()));
    }

    private EpisodeBody told(Episode it) {
        var account = it.where().account();
        return new EpisodeBody(
                it.id(),
                it.about().summary(),
                it.beganAt(),
                Optional.ofNullable(it.endedAt()),
                it.receivedAt(),
                it.reopened(),
                it.flapping(),
                it.treatment(),
                Optional.ofNullable(it.ticket())
                        .flatMap(ticket -> references.of(References.Kind.TICKET, account, ticket)),
                Optional.ofNullable(it.incident()),
                episodes.stretches(account, it.id()));
    }
}
