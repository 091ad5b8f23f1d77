package onus.billing.month;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.billing.document.Item;
import onus.settlement.BackupFee;
import onus.settlement.Verdict;
import onus.uptime.backup.BackupUse;
import org.springframework.stereotype.Component;

/** Metered backup: one line for all copies of a month, rounded once. */
@Component
class BackupFees implements Billable {

    private static final Due.Key KEY = new Due.Key("backup", "");

    private final BackupUse use;

    BackupFees(BackupUse use) {
        this.use = use;
    }

    @Override
    public Map<UUID, List<Due>> of(Collection<UUID> accounts, String contract, YearMonth month) {
        var dues = new HashMap<UUID, List<Due>>();
        use.in(accounts, contract, month).forEach((account, used) -> {
            if (used.order() != null) {
                dues.put(account, List.of(new Due(KEY, used.order(), used.made(), parts(used))));
            }
        });
        return dues;
    }

    private static List<Due.Part> parts(BackupUse.Month used) {
        return switch (used.made().verdict()) {
            case Verdict.Decided<BackupFee.Answer> it
            when it.answer().net().isPositive() ->
                List.of(new Due.Part(Item.BACKUP, it.answer().net()));
            case Verdict.Decided<BackupFee.Answer> _, Verdict.Refused<BackupFee.Answer> _ -> List.of();
        };
    }
}
