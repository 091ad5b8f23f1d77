package onus.billing.month;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A part of the monthly bill. It computes from facts, each time anew, everything that should exist for a month. */
public interface Billable {

    /** What each of these accounts owes for a month under a contract; in one visit for all, inside the caller's transaction. */
    Map<UUID, List<Due>> of(Collection<UUID> accounts, String contract, YearMonth month);
}
