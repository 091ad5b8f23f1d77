package onus.customer;

/** A proposal was approved, refused or withdrawn; an approval is carried out by whoever hears {@link ProposalApproved}. */
public record ProposalAnswered(Proposal proposal) {}
