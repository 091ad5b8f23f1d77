package onus.api;

import java.util.Optional;
import java.util.UUID;
import onus.platform.References;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Customers by the name callers know them under. Whether the caller may is asked before or after, never here. */
@Component
public final class Accounts {

    private final Transactions transactions;
    private final References references;

    Accounts(Transactions transactions, References references) {
        this.transactions = transactions;
        this.references = references;
    }

    /** The account of a customer's reference; empty when no customer has it. */
    public Optional<UUID> account(String reference) {
        return transactions
                .central(() -> references.find(reference))
                .filter(it -> it.kind() == References.Kind.CUSTOMER)
                .map(References.Found::account);
    }

    /** The reference of a customer. */
    public Optional<String> reference(UUID account) {
        return transactions.inAccount(account, () -> references.of(References.Kind.CUSTOMER, account, account));
    }
}
