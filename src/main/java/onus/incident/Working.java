package onus.incident;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import onus.consent.Changing;
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
    private final Changing changing;
    private final ApplicationEventPublisher events;

    Working(
            Moving moving,
            Incidents incidents,
            Works works,
            Settling settling,
            Changing changing,
            ApplicationEventPublisher events) {
        this.moving = moving;
        this.incidents = incidents;
        this.works = works;
        this.settling = settling;
        this.changing = changing;
        this.events = events;
    }

    /**
     * How the work ended.
     *
     * @param untouched whether nothing that the customer hosts was changed for it
     */
    public record Report(Command.WorkResult result, String words, boolean untouched) {}

    /** Denied where something was changed without a right to. */
    public Ruling<Incident> report(Key key, Report report, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> moving.answer(dossier, new Command.Report(report.result()), asked)
                        .flatMap(to -> report.untouched()
                                ? Ruling.granted(
                                        write(dossier, report, to, asked).incident())
                                : changing.may(dossier.ticket(), since(dossier), asked.at())
                                        .map(_ -> changed(dossier, report, to, asked))));
    }

    private Incident changed(Dossier dossier, Report report, State to, Asked asked) {
        var settled = write(dossier, report, to, asked);
        changing.report(settled.ticket(), since(dossier), report.words(), asked);
        return settled.incident();
    }

    private Dossier write(Dossier dossier, Report report, State to, Asked asked) {
        var result = report.result();
        touch(dossier.incident(), asked);
        works.add(
                dossier.incident(),
                new Works.Work(result, report.words(), report.untouched(), asked.person(), asked.at()));
        var facts = Map.of("result", result.code(), "untouched", report.untouched());
        var reported = moving.enter(dossier, to, asked, facts);
        events.publishEvent(new WorkDone(dossier.key(), result, asked.at()));
        return settling.settle(reported, asked);
    }

    private static Instant since(Dossier dossier) {
        return Objects.requireNonNullElse(
                dossier.incident().times().acceptedAt(), dossier.ticket().openedAt());
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
