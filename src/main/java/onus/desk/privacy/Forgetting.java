package onus.desk.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.customer.Proposal;
import onus.customer.ProposalApproved;
import onus.customer.ProposalCheck;
import onus.customer.ProposalKind;
import onus.customer.Proposals;
import onus.customer.Proposing;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody at the desk erases a customer alone: one supervisor proposes what a preview shows, and another approves exactly that. */
@Component
public class Forgetting implements ProposalCheck {

    private final Transactions transactions;
    private final Erasing erasing;
    private final ErasureWishes wishes;
    private final Proposing proposing;
    private final Proposals proposals;
    private final People people;

    Forgetting(
            Transactions transactions,
            Erasing erasing,
            ErasureWishes wishes,
            Proposing proposing,
            Proposals proposals,
            People people) {
        this.transactions = transactions;
        this.erasing = erasing;
        this.wishes = wishes;
        this.proposing = proposing;
        this.proposals = proposals;
        this.people = people;
    }

    /** What a proposal would erase, as it is now. */
    public record Shown(Whose whose, Preview preview) {}

    /** Denied while something stands in the way. */
    public Ruling<Proposal> propose(Whose whose, String reason, Asked asked) {
        var preview = erasing.preview(whose, asked.at());
        if (!preview.hinders().isEmpty()) {
            return new Ruling.Denied<>(PrivacyRefusal.STILL_NEEDED, preview.hinders());
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        return transactions.inAccount(
                whose.account(),
                () -> proposing
                        .propose(new Proposing.Draft(whose.account(), ProposalKind.ERASURE, id, reason, null), asked)
                        .map(proposal -> {
                            // The proposal is itself something to be erased, so it is counted with what it shows.
                            var shown = now(whose, asked.at()).revision();
                            wishes.add(new ErasureWishes.Wish(id, whose, shown), asked.at());
                            return proposal;
                        }));
    }

    /** What the second person decides about; empty for proposals of another kind. */
    public Optional<Shown> shown(UUID account, UUID proposal, Instant now) {
        return transactions.inAccount(
                account,
                () -> proposals
                        .find(account, proposal)
                        .flatMap(this::wish)
                        .map(it -> new Shown(it.whose(), now(it.whose(), now))));
    }

    private Optional<ErasureWishes.Wish> wish(Proposal proposal) {
        return proposal.kind() == ProposalKind.ERASURE
                ? wishes.find(proposal.account(), proposal.subject())
                : Optional.empty();
    }

    private Preview now(Whose whose, Instant now) {
        var onlyOwner = whose.person() != null && people.isOnlyOwner(whose.account(), whose.person());
        return erasing.shown(whose, onlyOwner, now);
    }

    /** Only what was shown when it was proposed: nothing has come since, and nothing stands in the way. */
    @Override
    public boolean mayStillHappen(Proposal proposal, Instant now) {
        return proposal.kind() != ProposalKind.ERASURE
                || wish(proposal)
                        .filter(it -> now(it.whose(), now).revision() == it.shown())
                        .isPresent();
    }

    @EventListener
    void on(ProposalApproved approved) {
        wish(approved.proposal()).ifPresent(it -> {
            var at = approved.approval().at();
            var by = new Caller.Staff(approved.approval().by(), Set.of(StaffRole.SUPERVISOR), Set.of());
            erasing.begin(it.whose(), now(it.whose(), at), Asked.now(by, at));
        });
    }
}
