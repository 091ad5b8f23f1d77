package onus.incident;

import java.time.Instant;
import java.util.Map;
import onus.people.Asked;
import onus.plan.Units;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.ticket.TicketEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The customer's one objection to a finding, decided by a second technician. It is not a contest. */
@Component
public class Objecting {

    private final Moving moving;
    private final Incidents incidents;
    private final Findings findings;
    private final Disputes disputes;
    private final Settling settling;
    private final Units units;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Objecting(
            Moving moving,
            Incidents incidents,
            Findings findings,
            Disputes disputes,
            Settling settling,
            Units units,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.moving = moving;
        this.incidents = incidents;
        this.findings = findings;
        this.disputes = disputes;
        this.settling = settling;
        this.units = units;
        this.transactions = transactions;
        this.events = events;
    }

    /** What the second technician decides. */
    public record Review(Fault fault, String reason) {}

    public Ruling<Incident> object(Key key, String reason, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> mayObject(dossier, asked.at()).map(finding -> {
                    disputes.raise(dossier.incident(), new Disputes.Raised(reason, asked.person(), asked.at()));
                    var objected = moving.note(
                            dossier,
                            TicketEvent.OBJECTED,
                            asked,
                            Map.of("fault", finding.fault().code()));
                    events.publishEvent(new ObjectionRaised(key.account(), key.ticket(), asked.at()));
                    return objected.incident();
                }));
    }

    private Ruling<Finding> mayObject(Dossier dossier, Instant now) {
        var found = findings.of(dossier.key().account(), dossier.key().ticket());
        return switch (dossier.incident().objection()) {
            case Objection.Open _, Objection.Decided _ -> Moving.denied(Refusal.OBJECTED_ALREADY);
            case Objection.Barred _ -> Moving.denied(Refusal.CONTESTED);
            case Objection.None _ when found.isEmpty() -> Moving.denied(Refusal.NOT_YET_FOUND);
            case Objection.None _
            when isTooLate(dossier, found.getLast(), now) -> Moving.denied(Refusal.OBJECTION_TOO_LATE);
            case Objection.None _ -> Ruling.granted(found.getLast());
        };
    }

    /** The day of the finding is not counted; the last day counts whole, in the contract's zone. */
    static boolean isTooLate(Dossier dossier, Finding finding, Instant now) {
        var terms = dossier.version().terms().finding();
        var days = terms == null ? 0 : terms.objectionDays();
        var last = dossier.version().dayOf(finding.signedAt()).plusDays(days);
        return dossier.version().dayOf(now).isAfter(last);
    }

    /** Denied to whoever signed the finding. Another fault decides the money again. */
    public Ruling<Incident> review(Key key, Review review, Asked asked) {
        return moving.change(key, asked, dossier -> {
            if (!(dossier.incident().objection() instanceof Objection.Open)) {
                return Moving.denied(Refusal.NO_OBJECTION);
            }
            var finding = findings.of(key.account(), key.ticket()).getLast();
            if (finding.signedBy().equals(asked.person())) {
                return Moving.denied(Refusal.SAME_TECHNICIAN);
            }
            return finding.outcome() == FindingOutcome.GUARANTEE_REPAIR && review.fault() != Fault.PROVIDER
                    ? Moving.denied(Refusal.FAULT_AND_OUTCOME_EXCLUDE)
                    : Ruling.granted(decide(dossier, finding, review, asked));
        });
    }

    private Incident decide(Dossier dossier, Finding finding, Review review, Asked asked) {
        var upheld = review.fault() != finding.fault();
        var decision = new Disputes.Reviewed(review.fault(), review.reason(), upheld, asked.person(), asked.at());
        disputes.decide(dossier.incident(), decision);
        if (upheld) {
            findings.add(dossier.incident(), reviewed(finding, review, asked));
        }
        var facts = Map.of("fault", review.fault().code(), "upheld", upheld ? "yes" : "no");
        var noted = moving.note(dossier, TicketEvent.REVIEWED, asked, facts);
        var after = upheld ? settling.resettle(noted, asked) : noted;
        if (upheld && review.fault() == Fault.PROVIDER) {
            units.forgive(dossier.key().account(), dossier.key().ticket(), asked);
        }
        events.publishEvent(
                new ObjectionClosed(dossier.key().account(), dossier.key().ticket(), upheld, asked.at()));
        return after.incident();
    }

    private static Finding reviewed(Finding finding, Review review, Asked asked) {
        return new Finding(
                review.fault(),
                finding.outcome(),
                review.reason(),
                finding.evidence(),
                false,
                asked.person(),
                asked.at());
    }

    /** Called when the incident's invoice is contested: an objection is no longer possible. */
    public void bar(Key key, Instant now) {
        transactions.inAccount(
                key.account(),
                () -> incidents
                        .find(key.account(), key.ticket())
                        .filter(it -> !(it.objection() instanceof Objection.Barred))
                        .ifPresent(it -> incidents.contested(it, now)));
    }
}
