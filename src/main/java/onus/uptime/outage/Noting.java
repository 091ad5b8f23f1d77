package onus.uptime.outage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import onus.calendar.Interval;
import onus.customer.Deciding;
import onus.customer.Proposal;
import onus.customer.ProposalApproved;
import onus.customer.ProposalKind;
import onus.customer.Proposing;
import onus.journal.Thing;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.UptimeOf;
import onus.settlement.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes when servers were down: what a monitor saw at once, what only people know after a second one approves it. */
@Component
public class Noting {

    private final Transactions transactions;
    private final Outages outages;
    private final OutageWishes wishes;
    private final Measuring measuring;
    private final Proposing proposing;
    private final Deciding deciding;
    private final ApplicationEventPublisher events;

    Noting(
            Transactions transactions,
            Outages outages,
            OutageWishes wishes,
            Measuring measuring,
            Proposing proposing,
            Deciding deciding,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.outages = outages;
        this.wishes = wishes;
        this.measuring = measuring;
        this.proposing = proposing;
        this.deciding = deciding;
        this.events = events;
    }

    /** Proposes an outage, its correction, exclusion or retraction, with what availability would be then. */
    public Ruling<Proposal> propose(UUID account, OutageWish wish, Asked asked) {
        return transactions.inAccount(account, () -> {
            var flaw = flaw(account, wish, asked.at());
            return flaw == null ? proposed(account, wish, asked) : flaw.<Proposal>because();
        });
    }

    private @Nullable Refusal flaw(UUID account, OutageWish wish, Instant now) {
        var to = wish.to();
        if (wish.from().isAfter(now) || (to != null && to.isAfter(now))) {
            return Refusal.NOT_YET;
        }
        if (to != null && !to.isAfter(wish.from())) {
            return Refusal.ENDS_BEFORE_IT_BEGINS;
        }
        var corrected = wish.corrects();
        return corrected != null
                        && outages.standing(account, corrected)
                                .filter(it -> it.service().equals(wish.service()))
                                .isEmpty()
                ? Refusal.ALREADY_CORRECTED
                : null;
    }

    private Ruling<Proposal> proposed(UUID account, OutageWish wish, Asked asked) {
        var month = measuring.monthOf(account, wish.service(), wish.from());
        return measuring.of(account, wish.service(), month, asked.at()).flatMap(it -> {
            var excluded = it.version().terms().uptime();
            if (wish.effect() == Effect.CUSTOMER_CAUSED
                    && (excluded == null || excluded.exclusions().isEmpty())) {
                return Refusal.NOT_EXCLUDED.because();
            }
            var made = Deciding.Made.of(
                    with(it, outage(account, wish, null, asked)).question(), it.version());
            return switch (made.verdict()) {
                case Verdict.Refused<UptimeOf.Answer>(var code, var because) -> Ruling.denied(code, because);
                case Verdict.Decided<UptimeOf.Answer> _ -> proposed(account, wish, made, asked);
            };
        });
    }

    private Ruling<Proposal> proposed(UUID account, OutageWish wish, Deciding.Made<UptimeOf.Answer> made, Asked asked) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var verdict = deciding.keep(new Thing(account, Measuring.THING, wish.service()), made, asked.at());
        var draft = new Proposing.Draft(account, ProposalKind.MANUAL_OUTAGE, id, wish.reason(), verdict);
        return proposing.propose(draft, asked).map(proposal -> {
            wishes.add(account, id, wish, asked.at());
            return proposal;
        });
    }

    /** The month as it would be with the outage, and without the one it corrects. */
    private static MonthOfService with(MonthOfService month, Outage wished) {
        var all = new ArrayList<>(month.outages().stream()
                .filter(it -> !it.id().equals(wished.supersedes()))
                .toList());
        all.add(wished);
        return month.with(all);
    }

    /** A second person approved: what was wished becomes an outage, unless it corrects one that was corrected meanwhile. */
    @EventListener
    void on(ProposalApproved approved) {
        var proposal = approved.proposal();
        if (proposal.kind() == ProposalKind.MANUAL_OUTAGE) {
            var now = approved.approval().at();
            var by = new Caller.Staff(approved.approval().by(), Set.of(), Set.of());
            wishes.find(proposal.account(), proposal.subject())
                    .map(it -> outage(proposal.account(), it, proposal.id(), Asked.now(by, now)))
                    .ifPresent(it -> add(it, now));
        }
    }

    /** A monitor saw a server go down. The same episode going down again is another outage; one that is down already stays. */
    public void wentDown(Seen seen, Instant now) {
        transactions.inAccount(seen.account(), () -> {
            if (outages.open(seen.account(), seen.episode()).isEmpty()) {
                add(outage(seen, now), now);
            }
        });
    }

    /**
     * What a monitor saw.
     *
     * @param at when it began or ended; what lies ahead of now is now
     */
    public record Seen(UUID account, UUID service, UUID episode, Instant at, String what) {}

    /** A monitor saw it up again. What people have corrected meanwhile stays. */
    public void cameUp(UUID account, UUID episode, Instant at, Instant now) {
        transactions.inAccount(account, () -> {
            outages.open(account, episode).ifPresent(it -> add(ended(it, at.isAfter(it.from()) ? at : now, now), now));
        });
    }

    private static Outage outage(UUID account, OutageWish wish, @Nullable UUID proposal, Asked asked) {
        return new Outage(
                account,
                UuidCreator.getTimeOrderedEpoch(),
                wish.service(),
                wish.from(),
                wish.to(),
                wish.effect(),
                new Outage.Told(wish.reason(), asked.by().principal(), asked.at(), null, proposal),
                wish.corrects());
    }

    private static Outage outage(Seen seen, Instant now) {
        var at = seen.at().isAfter(now) ? now : seen.at();
        return new Outage(
                seen.account(),
                UuidCreator.getTimeOrderedEpoch(),
                seen.service(),
                at,
                null,
                Effect.DOWN,
                new Outage.Told(seen.what(), Measuring.MONITOR.principal(), now, seen.episode(), null),
                null);
    }

    private static Outage ended(Outage open, Instant at, Instant now) {
        var told = open.told();
        return new Outage(
                open.account(),
                UuidCreator.getTimeOrderedEpoch(),
                open.service(),
                open.from(),
                at,
                open.effect(),
                new Outage.Told(told.reason(), Measuring.MONITOR.principal(), now, told.episode(), null),
                open.id());
    }

    private void add(Outage outage, Instant now) {
        var before = outage.supersedes() == null
                ? null
                : outages.standing(outage.account(), outage.supersedes()).orElse(null);
        if (outages.add(outage)) {
            var from = before != null && before.from().isBefore(outage.from()) ? before.from() : outage.from();
            events.publishEvent(new OutageNoted(
                    outage.account(),
                    outage.id(),
                    outage.service(),
                    new Interval(from, latest(before, outage, now)),
                    now));
        }
    }

    private static Instant latest(@Nullable Outage before, Outage outage, Instant now) {
        var end = outage.until(now).to();
        var old = before == null ? end : before.until(now).to();
        return old.isAfter(end) ? old : end;
    }
}
