package onus.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Weekly opening hours in a zone, closed on holidays. Wall-clock rules become instants once per local year; after that a deadline is a binary search.
 */
public final class BusinessHours implements WorkingTime {

    private static final int KEPT = 50;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week;
    private final Holidays holidays;
    private final Map<Integer, YearOfHours> years = new ConcurrentHashMap<>();

    /** @param week openings of a day in order, not overlapping; a day without any is closed */
    public BusinessHours(ZoneId zone, Map<DayOfWeek, List<Opening>> week, Holidays holidays) {
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.holidays = holidays;
        this.week.values().forEach(BusinessHours::inOrder);
        if (this.week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A week that never opens");
        }
    }

    /** The same hours on each of these days. */
    public static BusinessHours of(ZoneId zone, Collection<DayOfWeek> days, Opening opening, Holidays holidays) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        new HashSet<>(days).forEach(day -> week.put(day, List.of(opening)));
        return new BusinessHours(zone, week, holidays);
    }

    private static void inOrder(List<Opening> day) {
        for (int i = 1; i < day.size(); i++) {
            var before = day.get(i - 1);
            if (before.endsWithTheDay() || day.get(i).opens().isBefore(before.closes())) {
                throw new IllegalArgumentException("Openings of one day overlap or are out of order: " + day);
            }
        }
    }

    @Override
    public Duration elapsed(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var first = yearOf(from);
        var last = yearOf(to);
        if (first == last) {
            return Duration.ofNanos(last.workedBefore(to) - first.workedBefore(from));
        }
        var elapsed = Duration.ofNanos(first.total() - first.workedBefore(from));
        for (int year = first.year() + 1; year < last.year(); year++) {
            elapsed = elapsed.plusNanos(year(year).total());
        }
        return elapsed.plusNanos(last.workedBefore(to));
    }

    @Override
    public Instant after(Instant start, Duration duration) {
        if (duration.isZero()) {
            return start;
        }
        var year = yearOf(start);
        var left = duration.plusNanos(year.workedBefore(start));
        while (left.compareTo(year.length()) > 0) {
            left = left.minus(year.length());
            year = year(year.year() + 1);
        }
        return year.whenWorked(left.toNanos());
    }

    @Override
    public boolean counts(Instant at) {
        return yearOf(at).open(at);
    }

    /** Guessed from the mean length of a year and put right: cheaper than a local date. */
    private YearOfHours yearOf(Instant at) {
        var year = year(1970 + (int) Math.floorDiv(at.getEpochSecond(), 31_556_952L));
        if (year.isAfter(at)) {
            return year(year.year() - 1);
        }
        return year.isBefore(at) ? year(year.year() + 1) : year;
    }

    private YearOfHours year(int year) {
        var known = years.get(year);
        if (known == null) {
            if (years.size() >= KEPT) {
                years.clear();
            }
            known = YearOfHours.of(year, zone, week, holidays);
            years.put(year, known);
        }
        return known;
    }
}
