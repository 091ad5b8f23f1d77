package onus.uptime.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Tells whether a server's copies are safe: the last run, the last that succeeded, and where the copy is. */
@Component
public class BackupState {

    private final Transactions transactions;
    private final Usages usages;

    BackupState(Transactions transactions, Usages usages) {
        this.transactions = transactions;
        this.usages = usages;
    }

    /**
     * How a server's backup stands.
     *
     * @param last the last run
     * @param lastSuccess when the last good one was made
     */
    public record Standing(Usage last, Optional<Instant> lastSuccess) {

        /** Whether the copy lies in the data centre of the server itself. */
        public boolean atTheServer() {
            return last.atTheServer();
        }
    }

    /** Empty while no source has reported of the server. */
    public Optional<Standing> of(UUID account, UUID service) {
        return transactions.inAccount(
                account,
                () -> usages.last(account, service, false)
                        .map(last -> new Standing(
                                last,
                                usages.last(account, service, true)
                                        .map(it -> it.time().from()))));
    }
}
