package onus.customer;

/** A second person approved a proposal; whoever understands its kind carries it out in the same transaction. */
public record ProposalApproved(Proposal proposal, Proposal.Approval approval) {}
