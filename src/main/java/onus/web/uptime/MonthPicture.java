package onus.web.uptime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onus.uptime.outage.MeasuredMonth;

/**
 * A bar for each day of a month in its place; the down part of a bar is never too small to be seen. Days that do not count or have not come stay empty.
 *
 * @param width of the whole month
 */
public record MonthPicture(int width, List<Bar> bars) {

    private static final int STEP = 20;
    private static final int HEIGHT = 100;
    private static final int SMALLEST = 4;

    /** A day as drawn: from the left, and how high the parts are. */
    public record Bar(MeasuredMonth.MeasuredDay day, int x, int down, int maintenance) {

        public int up() {
            return HEIGHT - down - maintenance;
        }
    }

    public static MonthPicture of(MeasuredMonth month) {
        var bars = new ArrayList<Bar>();
        for (var day : month.days()) {
            var down = height(day.down(), day.length());
            var maintenance = Math.min(height(day.maintenance(), day.length()), HEIGHT - down);
            bars.add(new Bar(day, (day.day().getDayOfMonth() - 1) * STEP, down, maintenance));
        }
        return new MonthPicture(month.month().lengthOfMonth() * STEP, List.copyOf(bars));
    }

    private static int height(Duration part, Duration whole) {
        if (part.isZero()) {
            return 0;
        }
        var exact = (int) (HEIGHT * part.toSeconds() / whole.toSeconds());
        return Math.min(HEIGHT, Math.max(SMALLEST, exact));
    }
}
