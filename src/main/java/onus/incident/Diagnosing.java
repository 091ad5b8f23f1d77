package onus.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onus.consent.Changing;
import onus.consent.Looking;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.ticket.Ticket;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A technician looks for the cause and signs what was found. */
@Component
public class Diagnosing {

    private final Moving moving;
    private final Incidents incidents;
    private final Findings findings;
    private final Settling settling;
    private final Looking looking;
    private final Changing changing;
    private final ApplicationEventPublisher events;

    Diagnosing(
            Moving moving,
            Incidents incidents,
            Findings findings,
            Settling settling,
            Looking looking,
            Changing changing,
            ApplicationEventPublisher events) {
        this.moving = moving;
        this.incidents = incidents;
        this.findings = findings;
        this.settling = settling;
        this.looking = looking;
        this.changing = changing;
        this.events = events;
    }

    /**
     * What a technician writes into a finding.
     *
     * @param untouched whether what solved it changed nothing that the customer hosts
     */
    public record Found(Fault fault, FindingOutcome outcome, String report, List<String> evidence, boolean untouched) {

        /** Whether it says that something of the customer's was changed; what is the provider's own is repaired there. */
        boolean changes() {
            return outcome == FindingOutcome.SOLVED && fault != Fault.PROVIDER && !untouched;
        }
    }

    public Ruling<Incident> begin(Key key, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> moving.answer(dossier, new Command.Begin(), asked).map(to -> {
                    incidents.begun(dossier.incident(), asked.at());
                    var begun = moving.enter(dossier, to, asked, Map.of());
                    looking.begin(begun.ticket(), asked);
                    events.publishEvent(new DiagnosisBegun(key, asked.at()));
                    return begun.incident();
                }));
    }

    /** Everything but a quote settles the incident at once. */
    public Ruling<Incident> sign(Key key, Found found, Asked asked) {
        if (Finding.exclude(found.fault(), found.outcome())) {
            return Moving.denied(Refusal.FAULT_AND_OUTCOME_EXCLUDE);
        }
        return moving.change(key, asked, dossier -> {
            if (found.outcome() == FindingOutcome.QUOTE
                    && dossier.version().terms().quote() == null) {
                return Moving.denied(Refusal.QUOTES_NOT_OFFERED);
            }
            return moving.answer(dossier, new Command.Sign(found.outcome()), asked)
                    .flatMap(to -> mayHave(dossier, found, asked).map(_ -> write(dossier, found, to, asked)));
        });
    }

    private Ruling<Ticket> mayHave(Dossier dossier, Found found, Asked asked) {
        return found.changes()
                ? changing.may(dossier.ticket(), since(dossier), asked.at())
                : Ruling.granted(dossier.ticket());
    }

    private static Instant since(Dossier dossier) {
        return Objects.requireNonNullElse(
                dossier.incident().times().begunAt(), dossier.ticket().openedAt());
    }

    private Incident write(Dossier dossier, Found found, State to, Asked asked) {
        findings.add(
                dossier.incident(),
                new Finding(
                        found.fault(),
                        found.outcome(),
                        found.report(),
                        found.evidence(),
                        found.untouched(),
                        asked.person(),
                        asked.at()));
        var facts = Map.of(
                "fault", found.fault().code(),
                "outcome", found.outcome().code(),
                "untouched", found.untouched());
        var signed = moving.enter(dossier, to, asked, facts);
        events.publishEvent(new FindingSigned(dossier.key(), found.fault(), found.outcome(), asked.at()));
        var settled = settling.settle(signed, asked);
        looking.end(settled.ticket(), found.report(), asked);
        if (found.changes()) {
            changing.report(settled.ticket(), since(dossier), found.report(), asked);
        }
        return settled.incident();
    }
}
