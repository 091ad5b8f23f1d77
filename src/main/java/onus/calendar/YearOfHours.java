package onus.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The openings of one local year as instants, counted in nanoseconds from its first midnight. */
final class YearOfHours {

    private static final long SECOND = 1_000_000_000L;

    private final int year;
    private final long start;
    private final long end;
    private final long[] opens;
    private final long[] closes;

    /** Time worked in this year before each opening, and in all of it at the end. */
    private final long[] worked;

    private final Duration length;

    private YearOfHours(int year, long start, long end, long[] opens, long[] closes) {
        this.year = year;
        this.start = start;
        this.end = end;
        this.opens = opens;
        this.closes = closes;
        this.worked = new long[opens.length + 1];
        for (int i = 0; i < opens.length; i++) {
            worked[i + 1] = worked[i] + closes[i] - opens[i];
        }
        this.length = Duration.ofNanos(total());
    }

    static YearOfHours of(int year, ZoneId zone, Map<DayOfWeek, List<Opening>> week, Holidays holidays) {
        var first = LocalDate.of(year, 1, 1);
        long start = first.atStartOfDay(zone).toEpochSecond();
        long end = first.plusYears(1).atStartOfDay(zone).toEpochSecond();
        int most = Year.of(year).length()
                * week.values().stream().mapToInt(List::size).max().orElse(0);
        var opens = new long[most];
        var closes = new long[most];
        int count = 0;
        for (var day = first; day.getYear() == year; day = day.plusDays(1)) {
            for (var opening :
                    holidays.contains(day) ? List.<Opening>of() : week.getOrDefault(day.getDayOfWeek(), List.of())) {
                opens[count] = nanos(start, instantOf(day.atTime(opening.opens()), zone));
                var closing = opening.endsWithTheDay() ? day.plusDays(1).atStartOfDay() : day.atTime(opening.closes());
                closes[count] = nanos(start, instantOf(closing, zone));
                count += closes[count] > opens[count] ? 1 : 0;
            }
        }
        return new YearOfHours(year, start, end, Arrays.copyOf(opens, count), Arrays.copyOf(closes, count));
    }

    /** A local time that the clock change skips is the moment of the change; one that comes twice is the first. */
    private static Instant instantOf(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static long nanos(long start, Instant at) {
        return (at.getEpochSecond() - start) * SECOND + at.getNano();
    }

    int year() {
        return year;
    }

    long total() {
        return worked[opens.length];
    }

    Duration length() {
        return length;
    }

    boolean isAfter(Instant at) {
        return at.getEpochSecond() < start;
    }

    boolean isBefore(Instant at) {
        return at.getEpochSecond() >= end;
    }

    boolean open(Instant at) {
        long offset = nanos(start, at);
        int opening = lastNotAfter(opens, offset);
        return opening >= 0 && offset < closes[opening];
    }

    /** Nanoseconds worked in this year before an instant of it. */
    long workedBefore(Instant at) {
        long offset = nanos(start, at);
        int opening = lastNotAfter(opens, offset);
        return opening < 0 ? 0 : worked[opening] + Math.min(offset, closes[opening]) - opens[opening];
    }

    /** The first instant of this year with so much worked, more than nothing. */
    Instant whenWorked(long nanos) {
        int found = Arrays.binarySearch(worked, nanos);
        int opening = found >= 0 ? found - 1 : -found - 2;
        long offset = opens[opening] + nanos - worked[opening];
        return Instant.ofEpochSecond(start + Math.floorDiv(offset, SECOND), Math.floorMod(offset, SECOND));
    }

    private static int lastNotAfter(long[] sorted, long key) {
        int found = Arrays.binarySearch(sorted, key);
        return found >= 0 ? found : -found - 2;
    }
}
