package onus.uptime.outage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
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
    private final OutageBook book;

    Noting(
            Transactions transactions,
            Outages outages,
            OutageWishes wishes,
            Measuring measuring,
            Proposing proposing,
            Deciding deciding,
            OutageBook book) {
        this.transactions = transactions;
        this.outages = outages;
        this.wishes = wishes;
        this.measuring = measuring;
        this.proposing = proposing;
        this.deciding = deciding;
        this.book = book;
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
    private static MeasuredMonth with(MeasuredMonth month, Outage wished) {
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
                    .ifPresent(it -> book.add(it, now));
        }
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
}
