package onus.clock;

import java.time.YearMonth;
import java.util.Optional;
import onus.clock.Reactions.Took;
import onus.contract.ContractVersion;
import onus.settlement.ReactionDeadline;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Notes for the published averages what each clock came to; works in the transaction that moved the clock. */
@Component
class Counting {

    private final Reactions reactions;

    Counting(Reactions reactions) {
        this.reactions = reactions;
    }

    /**
     * A ticket counts in the month it came in, on the calendar of its contract, under the promise that is in force. A duplicate counts only if
     * nobody had reacted in time: merging hides no breach.
     */
    void count(Ticket ticket, ContractVersion version, Clock clock) {
        switch (clock.ending()) {
            case Ending.Open _ -> put(ticket, version, clock, Optional.empty());
            case Ending.Reacted it -> put(ticket, version, clock, Optional.of(took(clock, it, version)));
            case Ending.Merged(var at)
            when clock.isLate(at) ->
                put(ticket, version, clock, Optional.of(took(clock, new Ending.Reacted(at, null, false), version)));
            case Ending.Merged _, Ending.Replaced _, Ending.Dropped _ ->
                reactions.remove(ticket.account(), ticket.id());
        }
    }

    private void put(Ticket ticket, ContractVersion version, Clock clock, Optional<Took> took) {
        var month = YearMonth.from(version.dayOf(clock.startedAt()));
        reactions.put(new Reactions.Reaction(ticket.account(), ticket.id(), version.contract(), clock, month), took);
    }

    private static Took took(Clock clock, Ending.Reacted reaction, ContractVersion version) {
        var question = new ReactionDeadline(
                clock.plan(), clock.kind(), clock.startedAt(), Promise.closed(clock.pauses()), reaction.at());
        return new Took(question.elapsed(reaction.at(), version), reaction.met());
    }
}
