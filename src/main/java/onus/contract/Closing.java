package onus.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.LocalTime;

/**
 * When a day closes: the first local time that is closed, or the end of the day.
 *
 * @param at midnight is the end of the day, written {@code 24:00}
 */
public record Closing(LocalTime at) {

    private static final String END_OF_DAY = "24:00";

    @JsonCreator
    public static Closing of(String written) {
        return new Closing(written.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(written));
    }

    /** How long it is open from a time on; nothing or less than nothing if it closes before. */
    public Duration since(LocalTime opens) {
        var open = Duration.between(opens, at);
        return at.equals(LocalTime.MIDNIGHT) ? open.plusDays(1) : open;
    }

    @JsonValue
    @Override
    public String toString() {
        return at.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : at.toString();
    }
}
