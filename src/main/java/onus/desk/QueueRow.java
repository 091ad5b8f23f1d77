package onus.desk;

import java.time.Instant;
import java.util.UUID;
import onus.contract.TicketKind;
import onus.ticket.Line;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands in a list.
 *
 * @param state code of the incident's state, else of the conversation's
 * @param since when the present turn began
 * @param due when the open offer ends
 */
public record QueueRow(
        UUID account,
        UUID ticket,
        String reference,
        String customerReference,
        String customerName,
        String market,
        String serviceName,
        TicketKind kind,
        String state,
        Turn turn,
        String subject,
        Instant since,
        @Nullable Instant due,
        @Nullable UUID assignee,
        Reaction reaction) {

    /**
     * Who has it, and by when somebody has to react.
     *
     * @param by null where nobody has to
     * @param waiting whether the clock stands because the customer is waited for
     */
    public record Reaction(Line line, @Nullable Instant by, boolean waiting) {}
}
