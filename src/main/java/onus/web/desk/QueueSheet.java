package onus.web.desk;

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
public record QueueSheet(Form form, Optional<Turn> turn, List<QueueRow> rows, String more) {}
