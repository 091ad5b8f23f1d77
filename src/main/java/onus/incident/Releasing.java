package onus.incident;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onus.consent.Looking;
import onus.incident.KnownCauses.KnownCause;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.offer.Offering;
import onus.people.Asked;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets a diagnosis go once its ticket turns out to belong to a trouble the desk knows: nobody is sold one of that ({@link KnownCauses}), so nobody pays one
 * that was ordered before, whoever caused the trouble. Work whose price was accepted is not a diagnosis and stays.
 */
@Component
public class Releasing {

    private final Moving moving;
    private final Offering offering;
    private final Looking looking;
    private final ApplicationEventPublisher events;

    Releasing(Moving moving, Offering offering, Looking looking, ApplicationEventPublisher events) {
        this.moving = moving;
        this.offering = offering;
        this.looking = looking;
        this.events = events;
    }

    /** Whether something was let go. The conversation stays open for the answer. */
    public boolean release(Key key, KnownCause cause, Asked asked) {
        return moving.change(key, asked, dossier -> released(dossier, cause, asked))
                instanceof Ruling.Granted<Incident>;
    }

    private Ruling<Incident> released(Dossier dossier, KnownCause cause, Asked asked) {
        if (!Announcing.isIncident(dossier.ticket().kind())) {
            return Moving.denied(Refusal.NOT_AN_INCIDENT);
        }
        return moving.answer(dossier, new Command.Release(), asked).map(to -> {
            open(dossier).forEach(it -> offering.withdraw(it, asked.person(), asked.at()));
            var after = moving.leave(
                    dossier, to, asked, Map.of("knownIncident", cause.id().toString()));
            events.publishEvent(new IncidentReleased(dossier.key(), cause.id(), asked.at()));
            looking.end(after.ticket(), cause.title(), asked);
            return after.incident();
        });
    }

    /** What was told and nobody has answered. */
    private Stream<Offer> open(Dossier dossier) {
        var incident = dossier.incident();
        return Stream.of(Optional.ofNullable(incident.announcement()), Optional.ofNullable(incident.quote()))
                .flatMap(Optional::stream)
                .flatMap(it -> offering.find(dossier.key().account(), it).stream())
                .filter(it -> it.answer() instanceof Answer.Pending);
    }
}
