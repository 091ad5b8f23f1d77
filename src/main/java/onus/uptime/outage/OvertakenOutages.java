package onus.uptime.outage;

import java.time.Instant;
import onus.customer.Proposal;
import onus.customer.ProposalCheck;
import onus.customer.ProposalKind;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Whoever approves the correction of an outage that was corrected meanwhile is told so, instead of approving nothing. */
@Component
class OvertakenOutages implements ProposalCheck {

    private final Transactions transactions;
    private final OutageWishes wishes;
    private final Outages outages;

    OvertakenOutages(Transactions transactions, OutageWishes wishes, Outages outages) {
        this.transactions = transactions;
        this.wishes = wishes;
        this.outages = outages;
    }

    @Override
    public boolean mayStillHappen(Proposal proposal, Instant now) {
        return proposal.kind() != ProposalKind.MANUAL_OUTAGE
                || transactions.inAccount(
                        proposal.account(),
                        () -> wishes.find(proposal.account(), proposal.subject())
                                .filter(it -> stands(proposal, it))
                                .isPresent());
    }

    private boolean stands(Proposal proposal, OutageWish wish) {
        var corrected = wish.corrects();
        return corrected == null
                || outages.standing(proposal.account(), corrected).isPresent();
    }
}
