package onus.billing;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import onus.contract.ContractVersion;
import onus.customer.Deciding;
import onus.settlement.DueDate;

/** The due dates of invoices that are issued together: what is the same for many is decided and kept once. */
final class CommonDueDates {

    private final Deciding deciding;
    private final Instant now;

    /** Terms are the same where they are the same object; comparing their every clause would cost more than deciding. */
    private final IdentityHashMap<ContractVersion, Map<DueDate, DueDates.Decided>> decided = new IdentityHashMap<>();

    CommonDueDates(Deciding deciding, Instant now) {
        this.deciding = deciding;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    DueDates.Decided decide(Paper paper, ContractVersion version, Instant completedAt) {
        return decided.computeIfAbsent(version, _ -> new HashMap<>())
                .computeIfAbsent(DueDates.question(paper, version, completedAt), it -> decide(it, version));
    }

    private DueDates.Decided decide(DueDate question, ContractVersion version) {
        var made = Deciding.Made.of(question, version);
        return new DueDates.Decided(DueDates.due(made), deciding.keepForMany(made, now), true);
    }
}
