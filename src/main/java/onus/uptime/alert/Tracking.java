package onus.uptime.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Services;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.uptime.alert.Sighting.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Follows one thing on one service: from all that was told, its episodes; of these what is new is acted on and told, once. */
@Component
class Tracking implements TaskHandler {

    static final String TASK = "alert";
    private static final int LOOKS_BACK = 500;

    private final Transactions transactions;
    private final Services services;
    private final Sightings sightings;
    private final Episodes episodes;
    private final Failures failures;
    private final ApplicationEventPublisher events;

    Tracking(
            Transactions transactions,
            Services services,
            Sightings sightings,
            Episodes episodes,
            Failures failures,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.services = services;
        this.sightings = sightings;
        this.episodes = episodes;
        this.failures = failures;
        this.events = events;
    }

    static TaskKey task(Target where, UUID source, String fingerprint) {
        return new TaskKey(TASK, where.account(), where.service(), source + "/" + fingerprint);
    }

    @Override
    public String kind() {
        return TASK;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        var parts = key.occurrence().split("/", 2);
        var thing = new Thing(new Target(key.account(), key.thing()), UUID.fromString(parts[0]), parts[1]);
        transactions.inAccount(key.account(), () -> {
            // One at a time for a service: so that nobody opens a failure twice, and a storm is counted.
            services.lock(key.account(), key.thing()).ifPresent(_ -> follow(thing, now));
        });
    }

    /** What is watched, by whom, on which service. */
    record Thing(Target where, UUID source, String fingerprint) {}

    private void follow(Thing thing, Instant now) {
        var all = sightings.of(thing.where(), thing.source(), thing.fingerprint(), LOOKS_BACK);
        var kept = episodes.kept(thing.where().account(), thing.source(), thing.fingerprint());
        for (var course : Course.of(all.stream().map(Sighting::told).toList(), failures.rule(thing.where(), now))) {
            var same = course.stretches().stream()
                    .map(it -> kept.get(it.from()))
                    .filter(Objects::nonNull)
                    .map(Episodes.Kept::episode)
                    .findFirst();
            var episode = same.orElseGet(() -> begin(thing, course, all, now));
            if (!changed(course, kept).isEmpty()) {
                go(thing, course, episode, now);
                tell(new Told(thing, episode, now), changed(course, kept), kept);
            }
        }
    }

    private void go(Thing thing, Course course, UUID episode, Instant now) {
        episodes.follow(thing.where().account(), episode, course);
        episodes.find(thing.where().account(), episode).ifPresent(it -> failures.note(it, course, now));
    }

    private static List<Stretch> changed(Course course, Map<Instant, Episodes.Kept> kept) {
        return course.stretches().stream()
                .filter(it -> !Optional.ofNullable(kept.get(it.from()))
                        .map(Episodes.Kept::stretch)
                        .filter(it::equals)
                        .isPresent())
                .toList();
    }

    private UUID begin(Thing thing, Course course, List<Sighting> all, Instant now) {
        var first = all.stream()
                .filter(it -> it.alert().startsAt().equals(course.from())
                        && !it.alert().clears())
                .findFirst()
                .orElseThrow();
        var received = first.receivedAt();
        var decided = failures.begin(thing.where(), first, now);
        var episode = new Episode(
                UuidCreator.getTimeOrderedEpoch(),
                thing.where(),
                thing.source(),
                first.alert(),
                course.from(),
                course.to(),
                received,
                course.reopened(),
                course.flapping(),
                decided.treatment(),
                decided.ticket(),
                null);
        episodes.add(episode);
        events.publishEvent(new EpisodeBegun(thing.where().account(), episode.id(), now));
        return episode.id();
    }

    private record Told(Thing thing, UUID episode, Instant now) {}

    private void tell(Told told, List<Stretch> changed, Map<Instant, Episodes.Kept> kept) {
        var where = told.thing().where();
        for (var it : changed) {
            var before = kept.get(it.from());
            var episode = before == null ? told.episode() : before.episode();
            episodes.put(where, told.thing().source(), told.thing().fingerprint(), new Episodes.Kept(it, episode));
            if (before == null) {
                events.publishEvent(
                        new EpisodeOpened(where.account(), where.service(), episode, it.from(), told.now()));
            }
            close(told, it, episode, it.to());
        }
    }

    private void close(Told told, Stretch it, UUID episode, @Nullable Instant to) {
        if (to != null) {
            var where = told.thing().where();
            events.publishEvent(
                    new EpisodeClosed(where.account(), where.service(), episode, it.from(), to, told.now()));
        }
    }
}
