package onus.calendar;

import java.time.LocalTime;

/** Local half-open hours of one day; closing at {@code 00:00} is the end of the day, 24:00. */
public record Opening(LocalTime opens, LocalTime closes) {

    public Opening {
        if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException("Opening at " + opens + " and closing at " + closes + " leaves no time");
        }
    }

    /** Hours written as {@code 08:00-20:00} or {@code 00:00-24:00}. */
    public static Opening of(String hours) {
        int dash = hours.indexOf('-');
        var closes = hours.substring(dash + 1);
        return new Opening(
                LocalTime.parse(hours.substring(0, dash)),
                closes.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(closes));
    }

    boolean endsWithTheDay() {
        return closes.equals(LocalTime.MIDNIGHT);
    }
}
