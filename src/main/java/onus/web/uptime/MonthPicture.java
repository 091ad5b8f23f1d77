package onus.web.uptime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onus.uptime.outage.MonthOfService;

/** A bar for each day of a month; the down part of a bar is never too small to be seen. */
public record MonthPicture(List<Bar> bars) {

    private static final int STEP = 20;
    private static final int HEIGHT = 100;
    private static final int SMALLEST = 4;

    /** A day as drawn: from the left, and how high the parts are. */
    public record Bar(MonthOfService.DayOfService day, int x, int down, int maintenance) {

        public int up() {
            return HEIGHT - down - maintenance;
        }
    }

    public static MonthPicture of(List<MonthOfService.DayOfService> days) {
        var bars = new ArrayList<Bar>();
        for (var day : days) {
            var down = height(day.down(), day.length());
            var maintenance = Math.min(height(day.maintenance(), day.length()), HEIGHT - down);
            bars.add(new Bar(day, bars.size() * STEP, down, maintenance));
        }
        return new MonthPicture(List.copyOf(bars));
    }

    public int width() {
        return Math.max(STEP, bars.size() * STEP);
    }

    private static int height(Duration part, Duration whole) {
        if (part.isZero()) {
            return 0;
        }
        var exact = (int) (HEIGHT * part.toSeconds() / whole.toSeconds());
        return Math.min(HEIGHT, Math.max(SMALLEST, exact));
    }
}
