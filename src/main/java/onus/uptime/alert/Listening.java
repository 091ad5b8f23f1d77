package onus.uptime.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Services;
import onus.plan.Cover;
import onus.plan.Coverages;
import onus.platform.Transactions;
import onus.platform.task.RecurringTask;
import org.springframework.stereotype.Component;

/** Listens once a day whether somebody watches every covered server: no monitor is no promise kept. */
@Component
public class Listening implements RecurringTask {

    private static final LocalTime AT = LocalTime.of(4, 30);

    /** A sign of life is due at least as often. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Transactions transactions;
    private final Coverages coverages;
    private final Services services;
    private final Sightings sightings;
    private final Silences silences;

    Listening(
            Transactions transactions, Coverages coverages, Services services, Sightings sightings, Silences silences) {
        this.transactions = transactions;
        this.coverages = coverages;
        this.services = services;
        this.sightings = sightings;
        this.silences = silences;
    }

    @Override
    public String kind() {
        return "alert-silence";
    }

    @Override
    public Instant next(Instant after) {
        var today = after.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).with(AT);
        return (today.toInstant().isAfter(after) ? today : today.plusDays(1)).toInstant();
    }

    @Override
    public boolean makesUpForMissed() {
        return false;
    }

    @Override
    public void run(Instant due, Instant now) {
        silences.accounts().forEach(it -> transactions.inAccount(it, () -> listen(it, now)));
    }

    private void listen(UUID account, Instant now) {
        silences.forget(account);
        coverages.at(account, now).ifPresent(coverage -> coverage.servers().forEach(it -> listen(account, it, now)));
    }

    private void listen(UUID account, Cover cover, Instant now) {
        var heard = sightings.lastSeen(new Sighting.Target(account, cover.service()));
        var since = heard.filter(it -> it.isAfter(cover.since())).orElse(cover.since());
        if (!now.isBefore(since.plus(LONGEST))) {
            note(account, cover.service(), heard, now);
        }
    }

    private void note(UUID account, UUID service, Optional<Instant> heard, Instant now) {
        services.find(account, service)
                .ifPresent(it -> silences.add(
                        new Silence(account, service, it.reference(), it.name(), heard.orElse(null), now)));
    }
}
