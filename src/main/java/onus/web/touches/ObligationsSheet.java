package onus.web.touches;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import onus.consent.contact.Attempt;
import onus.consent.contact.Obligation;
import onus.reason.Value;
import onus.web.Complaint;
import onus.web.Form;

/** Whom the desk still has to reach, with the clock of each now. */
public record ObligationsSheet(List<Row> rows, Instant now, Form form, Complaint complaint, String key) {

    /** A duty, whose it is, and the proof of each attempt. */
    public record Row(Obligation it, String customer, List<Made> made) {}

    /** An attempt and who made it. */
    public record Made(Attempt it, String by) {}

    public boolean isOverdue(Row row) {
        return !now.isBefore(row.it().dueAt());
    }

    public boolean isToBeTriedNow(Row row) {
        return !now.isBefore(row.it().nextAt());
    }

    /** How long there still is, or for how long it has been over. */
    public Value left(Row row) {
        return new Value.Length(Duration.between(now, row.it().dueAt()).abs().truncatedTo(ChronoUnit.MINUTES));
    }

    public Map<String, Value> tried(Row row) {
        return Map.of(
                "tried", new Value.Count(row.it().tried()),
                "of", new Value.Count(row.it().attempts()));
    }

    /** The form as it came back, for the duty it was about. */
    public Form form(Row row) {
        return form.chosen("duty", row.it().id().toString()) ? form : Form.empty();
    }
}
