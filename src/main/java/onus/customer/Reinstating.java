package onus.customer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import onus.journal.Thing;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.StandingOf;
import onus.settlement.StandingState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives support back that a contest has withdrawn: proposed by one supervisor, approved by another. */
@Component
public class Reinstating {

    private final Transactions transactions;
    private final Services services;
    private final Agreements agreements;
    private final Standings standings;
    private final Deciding deciding;
    private final Proposing proposing;

    Reinstating(
            Transactions transactions,
            Services services,
            Agreements agreements,
            Standings standings,
            Deciding deciding,
            Proposing proposing) {
        this.transactions = transactions;
        this.services = services;
        this.agreements = agreements;
        this.standings = standings;
        this.deciding = deciding;
        this.proposing = proposing;
    }

    public Ruling<Proposal> propose(UUID account, String reason, Asked asked) {
        return transactions.inAccount(
                account,
                () -> withdrawnUnder(account, asked.at())
                        .map(version -> propose(account, version, reason, asked))
                        .orElseGet(ProposalRefusal.NOT_WITHDRAWN::because));
    }

    private Ruling<Proposal> propose(UUID account, ContractVersion version, String reason, Asked asked) {
        if (version.terms().standing().reinstatement() != Terms.Reinstatement.FOUR_EYES) {
            return ProposalRefusal.NOT_BY_PROPOSAL.because();
        }
        if (!Proposing.isSupervisor(asked)) {
            return ProposalRefusal.NOT_ALLOWED.because();
        }
        var made = Deciding.Made.of(standings.question(account, asked.at()), version);
        var verdict = deciding.keep(new Thing(account, "customer", account), made, asked.at());
        return proposing.propose(
                new Proposing.Draft(account, ProposalKind.REINSTATEMENT, account, reason, verdict), asked);
    }

    @EventListener
    void on(ProposalApproved approved) {
        var proposal = approved.proposal();
        if (proposal.kind() == ProposalKind.REINSTATEMENT) {
            var now = approved.approval().at();
            withdrawnUnder(proposal.account(), now)
                    .ifPresent(version -> standings.record(
                            proposal.account(),
                            new StandingOf.Event(now, StandingOf.What.REINSTATEMENT, null),
                            version));
        }
    }

    /** The terms under which support is withdrawn; empty if it is not. */
    private Optional<ContractVersion> withdrawnUnder(UUID account, Instant now) {
        return services.of(account).stream()
                .flatMap(it -> agreements.inForce(it, now).stream())
                .filter(it -> standings.state(account, it, now) == StandingState.WITHDRAWN)
                .findFirst();
    }
}
