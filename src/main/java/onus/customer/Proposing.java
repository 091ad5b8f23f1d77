package onus.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Four eyes: one supervisor proposes, with a reason and the contract's verdict, and another one approves. */
@Component
public class Proposing {

    private final Transactions transactions;
    private final References references;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;

    Proposing(Transactions transactions, References references, Proposals proposals, ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.references = references;
        this.proposals = proposals;
        this.events = events;
    }

    /** What is proposed, about what, and why. */
    public record Draft(UUID account, ProposalKind kind, UUID subject, String reason, UUID verdict) {}

    public Ruling<Proposal> propose(Draft draft, Asked asked) {
        if (!isSupervisor(asked)) {
            return ProposalRefusal.NOT_ALLOWED.because();
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        return transactions.inAccount(draft.account(), () -> {
            var proposal = new Proposal(
                    draft.account(),
                    id,
                    references.register(References.Kind.PROPOSAL, draft.account(), id),
                    draft.kind(),
                    draft.subject(),
                    draft.reason(),
                    draft.verdict(),
                    asked.person(),
                    asked.at(),
                    null);
            proposals.add(proposal);
            return Ruling.granted(proposal);
        });
    }

    public Ruling<Proposal> approve(UUID account, UUID id, Asked asked) {
        if (!isSupervisor(asked)) {
            return ProposalRefusal.NOT_ALLOWED.because();
        }
        return transactions.inAccount(
                account,
                () -> proposals
                        .find(account, id)
                        .map(proposal -> approve(proposal, asked))
                        .orElseGet(ProposalRefusal.NO_SUCH_PROPOSAL::because));
    }

    private Ruling<Proposal> approve(Proposal proposal, Asked asked) {
        if (proposal.by().equals(asked.person())) {
            return ProposalRefusal.SAME_PERSON.because();
        }
        var approval = new Proposal.Approval(asked.person(), asked.at());
        if (!proposals.approve(proposal, approval)) {
            return ProposalRefusal.ALREADY_APPROVED.because();
        }
        events.publishEvent(new ProposalApproved(proposal, approval));
        return Ruling.granted(proposals.find(proposal.account(), proposal.id()).orElseThrow());
    }

    static boolean isSupervisor(Asked asked) {
        return asked.by() instanceof Caller.Staff staff && staff.roles().contains(StaffRole.SUPERVISOR);
    }
}
