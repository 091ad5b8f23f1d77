package onus.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Four eyes: one supervisor proposes, with a reason and the contract's verdict, and another one approves or refuses. Its author may take it back. */
@Component
public class Proposing {

    private final Transactions transactions;
    private final References references;
    private final Proposals proposals;
    private final ObjectProvider<ProposalCheck> checks;
    private final ApplicationEventPublisher events;

    Proposing(
            Transactions transactions,
            References references,
            Proposals proposals,
            ObjectProvider<ProposalCheck> checks,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.references = references;
        this.proposals = proposals;
        this.checks = checks;
        this.events = events;
    }

    /** What is proposed, about what, and why. */
    public record Draft(
            UUID account,
            ProposalKind kind,
            UUID subject,
            String reason,
            @Nullable UUID verdict) {}

    public Ruling<Proposal> propose(Draft draft, Asked asked) {
        if (!draft.kind().mayBeProposedBy(asked.by())) {
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
            events.publishEvent(new ProposalMade(proposal));
            return Ruling.granted(proposal);
        });
    }

    public Ruling<Proposal> approve(UUID account, UUID id, Asked asked) {
        return answer(account, id, asked, new Said(ProposalAnswer.APPROVED, null));
    }

    public Ruling<Proposal> refuse(UUID account, UUID id, String reason, Asked asked) {
        return answer(account, id, asked, new Said(ProposalAnswer.REFUSED, reason));
    }

    public Ruling<Proposal> withdraw(UUID account, UUID id, Asked asked) {
        return answer(account, id, asked, new Said(ProposalAnswer.WITHDRAWN, null));
    }

    /** An answer and why. */
    private record Said(ProposalAnswer kind, @Nullable String reason) {}

    private Ruling<Proposal> answer(UUID account, UUID id, Asked asked, Said said) {
        if (said.kind() != ProposalAnswer.WITHDRAWN && !isSupervisor(asked)) {
            return ProposalRefusal.NOT_ALLOWED.because();
        }
        return transactions.inAccount(
                account,
                () -> proposals
                        .find(account, id)
                        .map(proposal -> answer(proposal, asked, said))
                        .orElseGet(ProposalRefusal.NO_SUCH_PROPOSAL::because));
    }

    private Ruling<Proposal> answer(Proposal proposal, Asked asked, Said said) {
        var own = proposal.by().equals(asked.person());
        if (own != (said.kind() == ProposalAnswer.WITHDRAWN)) {
            return own ? ProposalRefusal.SAME_PERSON.because() : ProposalRefusal.ANOTHERS.because();
        }
        if (said.kind() == ProposalAnswer.APPROVED
                && !checks.stream().allMatch(it -> it.mayStillHappen(proposal, asked.at()))) {
            return ProposalRefusal.OVERTAKEN.because(proposal.kind());
        }
        var answer = new Proposal.Answer(said.kind(), asked.person(), asked.at(), said.reason());
        if (!proposals.answer(proposal, answer)) {
            return answeredBefore(proposal);
        }
        var answered = proposals.find(proposal.account(), proposal.id()).orElseThrow();
        if (answered.approval() != null) {
            events.publishEvent(new ProposalApproved(proposal, answered.approval()));
        }
        events.publishEvent(new ProposalAnswered(answered));
        return Ruling.granted(answered);
    }

    private Ruling<Proposal> answeredBefore(Proposal proposal) {
        var before = proposals.find(proposal.account(), proposal.id()).orElseThrow();
        return before.approval() == null
                ? ProposalRefusal.ALREADY_ANSWERED.because()
                : ProposalRefusal.ALREADY_APPROVED.because();
    }

    static boolean isSupervisor(Asked asked) {
        return asked.by() instanceof Caller.Staff staff && staff.roles().contains(StaffRole.SUPERVISOR);
    }
}
