package onus.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A half-open run of local days: the first belongs to it, the end does not. */
public record Days(LocalDate from, LocalDate to) {

    public static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** What of these days lies on or after {@code first} and before {@code end}; an absent bound cuts nothing. */
    public Days cut(@Nullable LocalDate first, @Nullable LocalDate end) {
        var begin = first != null && first.isAfter(from) ? first : from;
        var stop = end != null && end.isBefore(to) ? end : to;
        return new Days(begin, stop.isBefore(begin) ? begin : stop);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public long count() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The same days as real time in a zone: 23, 24 or 25 hours each. */
    public Interval in(ZoneId zone) {
        return new Interval(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }
}
