package onus.settlement;

import java.time.LocalDate;
import java.util.Optional;
import onus.calendar.Days;
import onus.reason.Because;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;

/**
 * The local days on which a plan covers a server; an absent bound is that of the month.
 *
 * @param to exclusive
 */
public record Covered(@Nullable LocalDate from, @Nullable LocalDate to) {

    Days in(Days month) {
        return month.cut(from, to);
    }

    /** A stretch that ends before it starts excludes itself. */
    static Optional<Because> contradiction(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from)
                ? Optional.of(Because.of("facts")
                        .point("ends-before-start")
                        .with("from", new Value.Day(from))
                        .with("to", new Value.Day(to)))
                : Optional.empty();
    }
}
