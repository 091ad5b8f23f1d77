package onus.customer;

import java.time.Instant;

/** Looks before an approval whether the world has gone on and what was proposed can no longer happen. */
public interface ProposalCheck {

    /** True for proposals of another kind. */
    boolean mayStillHappen(Proposal proposal, Instant now);
}
