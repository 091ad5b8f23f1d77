package onus.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.contract.ObjectKind;
import onus.contract.TicketKind;
import onus.customer.Agreements;
import onus.customer.Deciding;
import onus.customer.ServiceKind;
import onus.customer.Standings;
import onus.journal.Thing;
import onus.plan.Coverages;
import onus.reason.Because;
import onus.settlement.Held;
import onus.settlement.Intervention.Answer;
import onus.settlement.Situation;
import onus.settlement.Verdict;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Gathers every fact that the right to touch something depends on, asks the contract, and keeps what it said. */
@Component
class Gathering {

    /** What the journal calls what was decided about a touch. */
    static final String THING = "intervention";

    /** An authorisation that stands has no end of its own. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Agreements agreements;
    private final Standings standings;
    private final Coverages coverages;
    private final Deciding deciding;

    Gathering(Agreements agreements, Standings standings, Coverages coverages, Deciding deciding) {
        this.agreements = agreements;
        this.standings = standings;
        this.coverages = coverages;
        this.deciding = deciding;
    }

    /** What the contract said, and the decision as it can be kept. */
    record Said(Answer answer, List<Because> because, Deciding.Made<Answer> made) {}

    ContractVersion terms(Ticket ticket) {
        return agreements.kept(ticket.account(), ticket.pin(), ticket.openedAt());
    }

    Said decide(Ticket ticket, Wanted wanted, List<Authorisation> given, Instant now) {
        var version = terms(ticket);
        var question = new onus.settlement.Intervention(
                wanted.action(),
                wanted.object().kind(),
                situation(ticket.kind()),
                coverages.covered(ticket.account(), ticket.service(), now),
                wanted.danger(),
                standings.state(ticket.account(), version, now),
                given.stream().map(it -> held(it, wanted, now)).toList(),
                now);
        var made = Deciding.Made.of(question, version);
        return switch (made.verdict()) {
            case Verdict.Decided<Answer> decided -> new Said(decided.answer(), decided.because(), made);
            case Verdict.Refused<Answer> refused ->
                throw new IllegalStateException("A touch is always decided: " + refused);
        };
    }

    UUID keep(Key about, Said said, Instant now) {
        return deciding.keep(new Thing(about.account(), THING, about.id()), said.made(), now);
    }

    /** A service as something that can be touched. */
    static ObjectKind whole(ServiceKind kind) {
        return Arrays.stream(ObjectKind.values())
                .filter(it -> it.code().equals(kind.code()))
                .findFirst()
                .orElseThrow();
    }

    private static Situation situation(TicketKind kind) {
        return switch (kind) {
            case CHANGE -> Situation.ORDERED_CHANGE;
            case FAILURE -> Situation.FAILURE;
            case QUESTION, DIAGNOSIS, FAULT_CLAIM, SLA_CLAIM, NOTICE -> Situation.OTHER;
        };
    }

    /** What is written holds: a row that was written by a machine whose clock is ahead counts from now, and a revocation at once. */
    private static Held held(Authorisation it, Wanted wanted, Instant now) {
        var revoked = it.revoked();
        return new Held(
                it.id().toString(),
                it.actions(),
                it.scope().reach(wanted.object()),
                it.grant().role(),
                earlier(it.grant().at(), now),
                it.until() == null ? NEVER : it.until(),
                revoked == null ? null : earlier(revoked.at(), now));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
