package onus.uptime.outage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.uptime.alert.EpisodeClosed;
import onus.uptime.alert.EpisodeOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows what monitors see: each stretch of an episode is an outage. The same stretch told again with another end supersedes; what people have
 * corrected stays.
 */
@Component
class Following {

    private static final String MONITOR = new Caller.Machine("monitor").principal();

    private final Transactions transactions;
    private final Outages outages;
    private final OutageBook book;

    Following(Transactions transactions, Outages outages, OutageBook book) {
        this.transactions = transactions;
        this.outages = outages;
        this.book = book;
    }

    /** A stretch of an episode; with its beginning the episode names it for ever. */
    private record Stretch(UUID account, UUID service, UUID episode, Instant from) {}

    @EventListener
    void on(EpisodeOpened opened) {
        var stretch = new Stretch(opened.account(), opened.service(), opened.episode(), opened.from());
        transactions.inAccount(stretch.account(), () -> {
            if (!outages.knows(stretch.account(), stretch.episode(), stretch.from())) {
                book.add(outage(stretch, null, null, opened.at()), opened.at());
            }
        });
    }

    @EventListener
    void on(EpisodeClosed closed) {
        var stretch = new Stretch(closed.account(), closed.service(), closed.episode(), closed.from());
        transactions.inAccount(stretch.account(), () -> {
            if (!outages.knows(stretch.account(), stretch.episode(), stretch.from())) {
                book.add(outage(stretch, closed.to(), null, closed.at()), closed.at());
            } else {
                seen(stretch)
                        .filter(it -> !closed.to().equals(it.to()))
                        .ifPresent(it -> book.add(outage(stretch, closed.to(), it.id(), closed.at()), closed.at()));
            }
        });
    }

    /** The stretch as it stands; empty once a person has corrected it. */
    private Optional<Outage> seen(Stretch stretch) {
        return outages.standing(stretch.account(), stretch.episode(), stretch.from());
    }

    private static Outage outage(Stretch stretch, @Nullable Instant to, @Nullable UUID supersedes, Instant now) {
        return new Outage(
                stretch.account(),
                UuidCreator.getTimeOrderedEpoch(),
                stretch.service(),
                stretch.from(),
                to == null || to.isAfter(stretch.from()) ? to : stretch.from(),
                Effect.DOWN,
                new Outage.Told("", MONITOR, now, stretch.episode(), null),
                supersedes);
    }
}
