package onus.channel;

import onus.consent.Intervention;
import onus.consent.Interventions;
import onus.customer.Deciding;
import onus.customer.Services;
import onus.reason.Value;
import onus.settlement.KeptVerdicts;
import org.springframework.stereotype.Component;

/** Letters about what support did without asking first: what, to what, why, and by which clause; and when it was lifted. */
@Component
class TouchLetters {

    private final Letterheads heads;
    private final Interventions interventions;
    private final Services services;
    private final Deciding deciding;

    TouchLetters(Letterheads heads, Interventions interventions, Services services, Deciding deciding) {
        this.heads = heads;
        this.interventions = interventions;
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
