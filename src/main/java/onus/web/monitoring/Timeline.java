package onus.web.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onus.uptime.alert.Episode;
import onus.uptime.alert.Stretch;

/**
 * The course of time of a service as a picture: a thousand units wide, each stretch a bar, each day a line.
 *
 * @param days marks of local midnights
 */
public record Timeline(List<Bar> bars, List<Mark> days) {

    /** Wide enough that a stretch of a few seconds in a month is still a line. */
    private static final double LEAST = 2;

    private static final double WIDTH = 1000;

    /** A stretch. */
    public record Bar(long x, long width, boolean lasts, boolean flaps) {}

    /** Where a local day begins. */
    public record Mark(long x, LocalDate day) {}

    /** An episode with its stretches. */
    public record Course(Episode episode, List<Stretch> stretches, Optional<String> ticket) {}

    /** Which time is looked at, and in which zone. */
    public record Window(Instant from, Instant to, ZoneId zone) {
        double x(Instant at) {
            var shown = at.isBefore(from) ? from : at.isAfter(to) ? to : at;
            return WIDTH
                    * Duration.between(from, shown).toMillis()
                    / Duration.between(from, to).toMillis();
        }
    }

    static Timeline of(List<Course> courses, Window window) {
        var bars = new ArrayList<Bar>();
        for (var course : courses) {
            for (var stretch : course.stretches()) {
                var until = stretch.to() == null ? window.to() : stretch.to();
                if (!until.isBefore(window.from()) && stretch.from().isBefore(window.to())) {
                    bars.add(bar(course, stretch, until, window));
                }
            }
        }
        return new Timeline(bars, days(window));
    }

    private static Bar bar(Course course, Stretch stretch, Instant until, Window window) {
        var x = window.x(stretch.from());
        var width = Math.max(LEAST, window.x(until) - x);
        return new Bar(
                Math.round(x),
                Math.round(width),
                stretch.to() == null,
                course.episode().flapping());
    }

    private static List<Mark> days(Window window) {
        var marks = new ArrayList<Mark>();
        var day = window.from().atZone(window.zone()).toLocalDate().plusDays(1);
        var at = day.atStartOfDay(window.zone()).toInstant();
        while (at.isBefore(window.to())) {
            marks.add(new Mark(Math.round(window.x(at)), day));
            day = day.plusDays(1);
            at = day.atStartOfDay(window.zone()).toInstant();
        }
        return marks;
    }
}
