package onus.billing.month;

import java.time.YearMonth;
import java.util.UUID;

/** A stretch of accounts that is drafted and issued in one transaction each. */
record Batch(
        UUID run,
        int round,
        int position,
        String contract,
        YearMonth month,
        UUID first,
        UUID last,
        boolean drafted,
        boolean issued) {}
