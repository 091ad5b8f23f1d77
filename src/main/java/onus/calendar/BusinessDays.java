package onus.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days are worked. */
public record BusinessDays(Set<DayOfWeek> week, Holidays holidays) {

    public static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    public BusinessDays {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A week without a working day");
        }
    }

    public boolean contains(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day itself if it is worked, else the next one that is. */
    public LocalDate nextOnOrAfter(LocalDate day) {
        var next = day;
        while (!contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
