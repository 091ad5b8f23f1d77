package onus.uptime.alert;

import java.util.List;

/**
 * What one message of a monitor held.
 *
 * @param truncated alerts the monitor only counted and did not send
 */
public record Batch(List<Alert> alerts, List<Unreadable> unreadable, long truncated) {

    /** A part that could not be read: a code that says why, and its beginning. */
    public record Unreadable(String why, String excerpt) {}

    public Batch {
        alerts = List.copyOf(alerts);
        unreadable = List.copyOf(unreadable);
    }
}
