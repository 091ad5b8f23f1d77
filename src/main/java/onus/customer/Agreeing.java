package onus.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.contract.Amendment;
import onus.contract.Flaw;
import onus.contract.published.Amending;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Individual rules of a customer: proposed by sales or a supervisor, approved by another supervisor, in force from a later day on. */
@Component
public class Agreeing implements ProposalCheck {

    private final Transactions transactions;
    private final Amending amending;
    private final Proposing proposing;

    Agreeing(Transactions transactions, Amending amending, Proposing proposing) {
        this.transactions = transactions;
        this.amending = amending;
        this.proposing = proposing;
    }

    /** An amendment that was written down, and whether a second person has agreed. */
    public record Written(Amendment amendment, boolean agreed) {}

    /** What is wrong with the terms, all at once; nothing if they may be proposed. */
    public List<Flaw> flaws(Amendment wish, Instant now) {
        return transactions.central(() -> amending.flaws(wish, now));
    }

    public Ruling<Proposal> propose(UUID account, Amendment wish, Asked asked) {
        return transactions.inAccount(account, () -> {
            if (!amending.draft(account, wish, asked.at()).isEmpty()) {
                return ProposalRefusal.OVERTAKEN.because();
            }
            return proposing.propose(
                    new Proposing.Draft(account, ProposalKind.AMENDMENT, wish.id(), wish.reason(), null), asked);
        });
    }

    /** All that were ever written down for a customer, oldest first. */
    public List<Written> of(UUID account) {
        return transactions.inAccount(account, () -> {
            Set<UUID> agreed = amending.of(account).stream().map(Amendment::id).collect(Collectors.toSet());
            return amending.drafts(account).stream()
                    .map(it -> new Written(it, agreed.contains(it.id())))
                    .toList();
        });
    }

    @Override
    public boolean mayStillHappen(Proposal proposal, Instant now) {
        return proposal.kind() != ProposalKind.AMENDMENT
                || amending.drafted(proposal.account(), proposal.subject())
                        .filter(it -> amending.flaws(it, now).isEmpty())
                        .isPresent();
    }

    @EventListener
    void on(ProposalApproved approved) {
        var proposal = approved.proposal();
        if (proposal.kind() == ProposalKind.AMENDMENT) {
            var approval = approved.approval();
            var words = new Amending.Approval(
                    proposal.by().toString(), approval.by().toString(), approval.at());
            var flaws = amending.agree(proposal.account(), proposal.subject(), words);
            if (!flaws.isEmpty()) {
                throw new IllegalStateException("Approved with flaws: " + flaws);
            }
        }
    }
}
