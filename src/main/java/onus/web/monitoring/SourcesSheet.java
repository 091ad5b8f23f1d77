package onus.web.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onus.uptime.alert.Source;
import onus.web.Form;

/**
 * The monitors that may report.
 *
 * @param secret of the one that was just connected; shown once, empty otherwise
 */
public record SourcesSheet(Form form, List<Source> sources, String secret, Instant now) {

    /** Whether it has been silent for longer than it takes to say something again. */
    public boolean silent(Source it) {
        var heard = it.lastHeard();
        return it.revokedAt() == null
                && (heard == null
                        || heard.plus(it.repeat()).plus(Duration.ofMinutes(5)).isBefore(now));
    }
}
