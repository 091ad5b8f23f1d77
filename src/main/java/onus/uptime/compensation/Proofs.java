package onus.uptime.compensation;

import java.util.Optional;
import java.util.UUID;
import onus.contract.Contracts;
import onus.customer.Deciding;
import onus.journal.Decision;
import onus.platform.Transactions;
import onus.settlement.CompensationOf;
import onus.settlement.KeptVerdicts;
import org.springframework.stereotype.Component;

/** Lays a compensation open, from the verdict as it was kept. */
@Component
public class Proofs {

    private final Transactions transactions;
    private final Compensations compensations;
    private final Deciding deciding;
    private final Contracts contracts;

    Proofs(Transactions transactions, Compensations compensations, Deciding deciding, Contracts contracts) {
        this.transactions = transactions;
        this.compensations = compensations;
        this.deciding = deciding;
        this.contracts = contracts;
    }

    public Optional<ProofSheet> of(UUID account, UUID compensation) {
        return transactions.inAccount(
                account, () -> compensations.find(account, compensation).map(this::sheet));
    }

    private ProofSheet sheet(Compensation compensation) {
        var decision = deciding.find(compensation.account(), compensation.verdict())
                .orElseThrow(() -> new IllegalStateException("No verdict " + compensation.verdict()))
                .decision();
        return sheet(compensation, decision);
    }

    private ProofSheet sheet(Compensation compensation, Decision decision) {
        var kept = KeptVerdicts.reread(decision, contracts);
        if (kept.question() instanceof CompensationOf asked) {
            return ProofSheet.of(compensation, decision, asked, kept.version());
        }
        throw new IllegalStateException("A compensation rests on " + decision.question());
    }
}
