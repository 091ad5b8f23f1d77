package onus.web.touches;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import onus.desk.InForceRow;
import onus.reason.Value;

/** What is suspended or in rescue mode, with its age now. */
public record InForceSheet(List<InForceRow> rows, Instant now) {

    public Value age(InForceRow row) {
        return new Value.Length(Duration.between(row.since(), now).truncatedTo(ChronoUnit.MINUTES));
    }
}
