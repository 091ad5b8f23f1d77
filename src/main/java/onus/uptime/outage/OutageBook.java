package onus.uptime.outage;

import java.time.Instant;
import onus.calendar.Interval;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters outages and tells which time they changed. Works inside the transaction of a door. */
@Component
class OutageBook {

    private final Outages outages;
    private final ApplicationEventPublisher events;

    OutageBook(Outages outages, ApplicationEventPublisher events) {
        this.outages = outages;
        this.events = events;
    }

    /** Nothing happens if the outage it supersedes was superseded meanwhile. */
    void add(Outage outage, Instant now) {
        var before = outage.supersedes() == null
                ? null
                : outages.standing(outage.account(), outage.supersedes()).orElse(null);
        if (outages.add(outage)) {
            var touches = touched(before, outage, now);
            events.publishEvent(new OutageNoted(outage.account(), outage.id(), outage.service(), touches, now));
        }
    }

    private static Interval touched(@Nullable Outage before, Outage outage, Instant now) {
        var time = outage.until(now);
        if (before == null) {
            return time;
        }
        var old = before.until(now);
        return new Interval(
                old.from().isBefore(time.from()) ? old.from() : time.from(),
                old.to().isAfter(time.to()) ? old.to() : time.to());
    }
}
