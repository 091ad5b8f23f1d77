package onus.incident;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.offer.Offering;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends offers that nobody answered in time. Whoever answered first was quicker, and nothing happens. */
@Component
class Expiring implements TaskHandler {

    private final Moving moving;
    private final Offering offering;
    private final Quoting quoting;
    private final ApplicationEventPublisher events;

    Expiring(Moving moving, Offering offering, Quoting quoting, ApplicationEventPublisher events) {
        this.moving = moving;
        this.offering = offering;
        this.quoting = quoting;
        this.events = events;
    }

    @Override
    public String kind() {
        return OfferEnds.EXPIRY;
    }

    @Override
    public void run(TaskKey task, Instant now) {
        var key = new Key(task.account(), task.thing());
        var asked = Asked.now(new Caller.Machine(OfferEnds.EXPIRY), now);
        offering.find(task.account(), UUID.fromString(task.occurrence()))
                .filter(it -> it.answer() instanceof Answer.Pending)
                .ifPresent(offer -> end(key, offer, asked));
    }

    private void end(Key key, Offer offer, Asked asked) {
        if (offer.kind() == OfferKind.QUOTE) {
            quoting.expire(key, asked);
        } else {
            announcement(key, offer, asked);
        }
    }

    private Ruling<Incident> announcement(Key key, Offer offer, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> Objects.equals(dossier.incident().announcement(), offer.id())
                        ? moving.answer(dossier, new Command.LetExpire(), asked).map(to -> {
                            offering.expire(offer, asked.at());
                            var expired = moving.enter(
                                    dossier,
                                    to,
                                    asked,
                                    Map.of("offer", offer.id().toString()));
                            events.publishEvent(new AnnouncementExpired(key, asked.at()));
                            return expired.incident();
                        })
                        : Ruling.granted(dossier.incident()));
    }
}
