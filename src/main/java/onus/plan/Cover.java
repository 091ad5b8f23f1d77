package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onus.calendar.Days;
import onus.settlement.Covered;
import org.jspecify.annotations.Nullable;

/**
 * A server and the local days on which the account's plan covers it.
 *
 * @param since first instant; on the first day this may be later than midnight
 * @param to first day it is not covered any more; absent while nobody has taken it out
 * @param endedWith the planned step that takes it out, if one does
 */
public record Cover(
        UUID id,
        UUID service,
        Instant since,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID endedWith) {

    /** Whether it holds at an instant of this local day. */
    boolean holds(Instant at, LocalDate day) {
        return !at.isBefore(since) && on(day);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean touches(Days days) {
        return days.cut(from, to).count() > 0;
    }

    /** The days as the calculator's questions take them, cut to a stretch of the plan. */
    Covered in(Days days) {
        var cut = days.cut(from, to);
        return new Covered(cut.from(), cut.to());
    }
}
