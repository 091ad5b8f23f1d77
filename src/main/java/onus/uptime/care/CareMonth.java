package onus.uptime.care;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The days of a month on which care was owed for a server, and what became of each. */
public record CareMonth(YearMonth month, ZoneId zone, List<Day> days) {

    public CareMonth {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param checks a look, a miss, or a miss and the late look after it
     * @param over whether the day is
     */
    public record Day(LocalDate day, List<CareCheck> checks, boolean over) {

        /** Whether nobody looked before the day was over. */
        public boolean missed() {
            return checks.stream().anyMatch(it -> it.result() == CareResult.MISSED) || (over && checks.isEmpty());
        }

        /** Whether there is more to tell of it than that all was well in time. */
        public boolean telling() {
            return missed()
                    || look().filter(it ->
                                    it.result() == CareResult.FINE && it.found().isEmpty())
                            .isEmpty();
        }

        /** The look, in time or late. */
        public Optional<CareCheck> look() {
            return checks.stream()
                    .filter(it -> it.result() != CareResult.MISSED)
                    .findFirst();
        }
    }

    /** The days on which there is more to tell than that all was well. */
    public List<Day> told() {
        return days.stream().filter(Day::telling).toList();
    }

    public long missed() {
        return days.stream().filter(Day::missed).count();
    }
}
