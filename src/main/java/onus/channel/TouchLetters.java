package onus.channel;

import java.util.Optional;
import onus.consent.Authorisations;
import onus.consent.Intervention;
import onus.consent.Interventions;
import onus.consent.StopReason;
import onus.customer.Deciding;
import onus.customer.Services;
import onus.reason.Value;
import onus.settlement.KeptVerdicts;
import org.springframework.stereotype.Component;

/** Letters about what support did without asking first: what, to what, why, and by which clause; when it was lifted; and to the technician, that it has to stop. */
@Component
class TouchLetters {

    private final Letterheads heads;
    private final Interventions interventions;
    private final Authorisations authorisations;
    private final Services services;
    private final Deciding deciding;

    TouchLetters(
            Letterheads heads,
            Interventions interventions,
            Authorisations authorisations,
            Services services,
            Deciding deciding) {
        this.heads = heads;
        this.interventions = interventions;
        this.authorisations = authorisations;
        this.services = services;
        this.deciding = deciding;
    }

    /** What was done to what the customer hosts without asking, or that it is over. */
    Letter told(Occasion it) {
        return it.kind() == NoticeKind.TOUCH_LIFTED ? lifted(it) : begun(it);
    }

    private Letter begun(Occasion it) {
        var touch = touch(it);
        var draft = draft(it, touch)
                .say("touch.lead")
                .say("touch.reason")
                .quote(touch.asking().reason());
        deciding.find(it.account(), touch.verdict())
                .ifPresent(kept -> draft.because(KeptVerdicts.because(kept.decision())));
        if (touch.action().lasts()) {
            draft.say("touch.lasts");
        }
        return draft.link("link").letter("touch.subject");
    }

    private Letter lifted(Occasion it) {
        return draft(it, touch(it)).say("touch-lifted.lead").link("link").letter("touch-lifted.subject");
    }

    /** To whoever is at it; nothing if it was reported meanwhile. */
    Optional<Letter> stops(Occasion it) {
        var touch = touch(it);
        var stopAt = touch.course().stopAt();
        if (stopAt == null || touch.state().isOver()) {
            return Optional.empty();
        }
        var under = Optional.ofNullable(touch.authorisation()).flatMap(id -> authorisations.find(it.account(), id));
        return Optional.of(draft(it, touch)
                .fact(
                        "at",
                        new Value.Moment(
                                stopAt,
                                heads.ofTicket(it.account(), it.thing())
                                        .version()
                                        .zone()))
                .say("touch-stops." + StopReason.of(stopAt, under).code())
                .say("touch-stops.next")
                .link("link")
                .letter("touch-stops.subject"));
    }

    private Draft draft(Occasion it, Intervention touch) {
        var head = heads.ofTicket(it.account(), it.thing());
        var service = services.find(it.account(), touch.service()).orElseThrow();
        var at = touch.course().liftedAt() == null
                ? touch.course().begunAt()
                : touch.course().liftedAt();
        var draft = new Draft(head)
                .fact("action", Value.Code.of("action", touch.action()))
                .fact("object", Value.Code.of("object", touch.object().kind()))
                .fact("service", new Value.Name(Layout.oneLine(service.name())));
        return at == null
                ? draft
                : draft.fact("at", new Value.Moment(at, head.version().zone()));
    }

    private Intervention touch(Occasion it) {
        return interventions
                .find(it.account(), it.id())
                .orElseThrow(() -> new IllegalStateException("No intervention " + it.occurrence()));
    }
}
