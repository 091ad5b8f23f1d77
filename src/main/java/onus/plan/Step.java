package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From an instant on the account has a plan.
 *
 * @param day local day it is billed from
 * @param offer the price that was ordered; absent where less is paid than before
 */
record Step(
        UUID id,
        String plan,
        Instant at,
        LocalDate day,
        @Nullable UUID offer) {}
