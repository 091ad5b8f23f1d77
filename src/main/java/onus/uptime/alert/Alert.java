package onus.uptime.alert;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One alert as a monitor told it, apart from how the monitor writes.
 *
 * @param fingerprint names what is watched; the same in every message about it
 * @param startsAt when it began or, where all is well again, since when
 * @param endsAt when it was over; null while it lasts
 * @param clears it only says that since {@code startsAt} all is well, and does not know when the trouble began
 * @param labels sorted by name
 */
public record Alert(
        String fingerprint,
        Instant startsAt,
        @Nullable Instant endsAt,
        boolean clears,
        String summary,
        Map<String, String> labels) {}
