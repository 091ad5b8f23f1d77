package onus.platform;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about its machine room.
 *
 * @param data folder of the embedded database and the journal's key
 * @param scheduler whether timed work runs by itself or is stepped by a story
 * @param historyStart where the business clock stands at first; none means real time
 * @param pool how many connections the application keeps
 */
@ConfigurationProperties("onus")
public record PlatformSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("live") Scheduling scheduler,
        @Nullable Instant historyStart,
        @DefaultValue("10") int pool) {

    /** Who drives timed work. */
    public enum Scheduling {
        LIVE,
        STEPPED
    }
}
