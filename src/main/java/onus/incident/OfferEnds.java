package onus.incident;

import java.time.Duration;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.springframework.stereotype.Component;

/** Remembers that an offer ends, and for quotes that the customer is told before. */
@Component
class OfferEnds {

    static final String EXPIRY = "incident.offer-expiry";
    static final String NOTICE = "incident.quote-ending";

    /** How long before its end the customer is reminded of a quote. */
    private static final Duration WARNING = Duration.ofDays(3);

    private final Tasks tasks;

    OfferEnds(Tasks tasks) {
        this.tasks = tasks;
    }

    void watch(Offer offer) {
        var ticket = offer.subject().ticket();
        if (ticket == null) {
            throw new IllegalArgumentException("An offer of an incident has a ticket");
        }
        var occurrence = offer.id().toString();
        tasks.schedule(new TaskKey(EXPIRY, offer.account(), ticket, occurrence), offer.validUntil());
        if (offer.kind() == OfferKind.QUOTE) {
            tasks.schedule(
                    new TaskKey(NOTICE, offer.account(), ticket, occurrence),
                    offer.validUntil().minus(WARNING));
        }
    }
}
