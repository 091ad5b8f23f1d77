package onus.uptime.outage;

import java.util.Optional;
import java.util.UUID;
import onus.customer.ProposalKind;
import onus.customer.Proposals;
import onus.customer.Service;
import onus.customer.Services;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** What the second person decides about when an outage is proposed. */
@Component
public class Wished {

    private final Transactions transactions;
    private final Proposals proposals;
    private final OutageWishes wishes;
    private final Services services;

    Wished(Transactions transactions, Proposals proposals, OutageWishes wishes, Services services) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.wishes = wishes;
        this.services = services;
    }

    /** An outage that was proposed, and the service it is about. */
    public record Told(OutageWish wish, Service service) {}

    /** Empty for proposals of another kind. */
    public Optional<Told> by(UUID account, UUID proposal) {
        return transactions.inAccount(
                account,
                () -> proposals
                        .find(account, proposal)
                        .filter(it -> it.kind() == ProposalKind.MANUAL_OUTAGE)
                        .flatMap(it -> wishes.find(account, it.subject()))
                        .flatMap(it -> services.find(account, it.service()).map(service -> new Told(it, service))));
    }
}
