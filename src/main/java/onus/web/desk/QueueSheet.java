package onus.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onus.desk.QueueRow;
import onus.desk.Turn;
import onus.web.Form;

/**
 * A page of the queue.
 *
 * @param turn whose turn is asked for; empty for everybody's
 * @param more path of the next page; empty on the last one
 */
public record QueueSheet(Form form, Optional<Turn> turn, List<QueueRow> rows, String more, Instant now) {

    /** What is close to its deadline is told apart from what is not. */
    private static final Duration SOON = Duration.ofMinutes(30);

    /** How pressing a ticket is, in a word that also names its colour: late, soon, waiting, running or none. */
    public String pressure(QueueRow row) {
        var by = row.reaction().first();
        if (by == null) {
            return row.reaction().waiting() ? "paused" : "none";
        }
        if (!now.isBefore(by)) {
            return "late";
        }
        return now.plus(SOON).isBefore(by) ? "running" : "soon";
    }
}
