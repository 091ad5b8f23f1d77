package onus.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a story is played, once or again and again until now.
 *
 * @param at each a time local to the market ("2010-05-18T14:10"), one of the half year before this month ("month 3, 20 09:00"), or an age ("now-PT5H")
 * @param every how much later it is played again; null once
 * @param until no repetition begins at or after this
 * @param but days of repetitions that are left out
 */
record When(
        List<String> at, @Nullable Period every, @Nullable String until, List<String> but) {

    /** The first month of the half year is so many before this one. */
    private static final int MONTHS = 6;

    private static final Pattern OF_THE_HALF_YEAR = Pattern.compile("month (\\d), (\\d+) (\\d\\d:\\d\\d)");

    /** All beginnings up to now. */
    List<Instant> beginnings(ZoneId zone, Instant now) {
        var here = new Here(zone, now);
        var skipped = but.stream().map(it -> here.local(it).toLocalDate()).toList();
        var all = new ArrayList<Instant>();
        for (var first : at) {
            for (var time : repetitions(first, here)) {
                var instant = time.atZone(zone).toInstant();
                if (!skipped.contains(time.toLocalDate()) && !instant.isAfter(now)) {
                    all.add(instant);
                }
            }
        }
        return all;
    }

    private List<LocalDateTime> repetitions(String first, Here here) {
        var begins = here.local(first);
        if (every == null) {
            return List.of(begins);
        }
        var ends = until == null ? here.present() : here.local(until);
        var all = new ArrayList<LocalDateTime>();
        for (int i = 0; begins.plus(every.multipliedBy(i)).isBefore(ends); i++) {
            all.add(begins.plus(every.multipliedBy(i)));
        }
        return all;
    }

    /** Where and when the story is told. */
    private record Here(ZoneId zone, Instant now) {

        LocalDateTime present() {
            return LocalDateTime.ofInstant(now, zone);
        }

        LocalDateTime local(String written) {
            if (written.startsWith("now-")) {
                return LocalDateTime.ofInstant(now.minus(Duration.parse(written.substring(4))), zone);
            }
            var half = OF_THE_HALF_YEAR.matcher(written);
            return half.matches()
                    ? YearMonth.from(present())
                            .minusMonths(MONTHS + 1L)
                            .plusMonths(Long.parseLong(half.group(1)))
                            .atDay(Integer.parseInt(half.group(2)))
                            .atTime(LocalTime.parse(half.group(3)))
                    : LocalDateTime.parse(written);
        }
    }
}
