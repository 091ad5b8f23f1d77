package onus.uptime.alert;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a monitor's JSON stands what: data, so that a monitor nobody knew of is connected without a new version. Places are JSON pointers.
 *
 * @param alerts the list of alerts; empty where the whole message is one
 * @param fingerprint what together names what is watched
 * @param only a condition: other messages are none of ours
 * @param startsAt when it began
 * @param endsAt when it was over; without it a resolved message only says that since {@code startsAt} all is well
 * @param zone of times that are written without one
 * @param labels names and places
 */
record Mapping(
        String alerts,
        List<String> fingerprint,
        Status status,
        @Nullable Only only,
        String startsAt,
        @Nullable String endsAt,
        Clock clock,
        ZoneId zone,
        Map<String, String> labels,
        String summary) {

    /** What says that it fires, and what that it is over; anything else (pending, in maintenance) is passed over. */
    record Status(String at, List<String> firing, List<String> resolved) {}

    /** A place and the values it must have. */
    record Only(String at, List<String> is) {}

    /** How times are written. */
    enum Clock {
        RFC3339,
        UNIX,
        LOCAL
    }
}
