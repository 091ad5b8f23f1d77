package onus.uptime.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has passed of a stop stays as it was told. */
class StopTest {

    private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

    private static @Nullable Stop stop(@Nullable String from, @Nullable String to) {
        return from == null
                ? null
                : new Stop(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        new UUID(0, 3),
                        at(from),
                        to == null ? null : at(to),
                        from.equals("off"),
                        "Winter.",
                        "person:1",
                        NOW,
                        null);
    }

    private static Instant at(String time) {
        return time.equals("off") ? NOW : Instant.parse("2026-11-10T" + time + ":00Z");
    }

    @ParameterizedTest(name = "{0}-{1} instead of {2}-{3}: {4}")
    @CsvSource({
        "12:00,      ,      ,      , true",
        "13:00, 14:00,      ,      , true",
        "11:59, 14:00,      ,      , false",
        "10:00, 12:00, 10:00,      , true",
        "10:00, 16:00, 10:00, 14:00, true",
        "10:00, 11:00, 10:00,      , false",
        "09:00, 14:00, 10:00, 14:00, false",
        "10:00, 14:00, 10:00, 11:00, false",
        "10:00, 11:00, 10:00, 11:00, true",
        "15:00, 16:00, 13:00, 14:00, true",
        "11:00, 16:00, 13:00, 14:00, false",
        "off  ,      , 13:00, 14:00, true",
        "off  ,      , 11:00, 14:00, false"
    })
    void whatIsSaidNow(String from, String to, String beforeFrom, String beforeTo, boolean taken) {
        var said = java.util.Objects.requireNonNull(stop(from, to));
        assertThat(said.leavesThePast(stop(beforeFrom, beforeTo), NOW)).isEqualTo(taken);
    }
}
