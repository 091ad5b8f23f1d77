package onus.incident;

import java.util.Map;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.ticket.MessageWritten;
import onus.ticket.Side;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The quoted work: first touched by the desk, and reported when it is done or has failed. */
@Component
public class Working {

    private final Moving moving;
    private final Incidents incidents;
    private final Works works;
    private final Settling settling;
    private final ApplicationEventPublisher events;

    Working(Moving moving, Incidents incidents, Works works, Settling settling, ApplicationEventPublisher events) {
        this.moving = moving;
        this.incidents = incidents;
        this.works = works;
        this.settling = settling;
        this.events = events;
    }

    public Ruling<Incident> report(Key key, Command.WorkResult result, String report, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> moving.answer(dossier, new Command.Report(result), asked)
                        .map(to -> {
                            touch(dossier.incident(), asked);
                            works.add(dossier.incident(), new Works.Work(result, report, asked.person(), asked.at()));
                            var reported = moving.enter(dossier, to, asked, Map.of("result", result.code()));
                            events.publishEvent(new WorkDone(key, result, asked.at()));
                            return settling.settle(reported, asked).incident();
                        }));
    }

    /** The desk's first word after the acceptance shows that work has started. */
    @EventListener
    void on(MessageWritten written) {
        if (written.side() == Side.STAFF) {
            incidents
                    .find(written.account(), written.ticket())
                    .filter(it -> it.state() instanceof State.Working)
                    .filter(it -> it.times().workTouchedAt() == null)
                    .ifPresent(it -> incidents.workTouched(it, written.at()));
        }
    }

    private void touch(Incident incident, Asked asked) {
        if (incident.times().workTouchedAt() == null) {
            incidents.workTouched(incident, asked.at());
        }
    }
}
