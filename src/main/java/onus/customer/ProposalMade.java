package onus.customer;

/** Somebody proposed what a second person has to approve. */
public record ProposalMade(Proposal proposal) {}
