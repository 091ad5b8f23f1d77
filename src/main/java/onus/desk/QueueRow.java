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

    /** The same without what the desk only owes itself. */
    QueueRow asPromised() {
        return new QueueRow(
                account,
                ticket,
                reference,
                customerReference,
                customerName,
                market,
                serviceName,
                kind,
                state,
                turn,
                subject,
                since,
                due,
                assignee,
                new Reaction(reaction.line, reaction.by, null, reaction.waiting));
    }

    /**
     * Who has it, and by when somebody has to react.
     *
     * @param by as it was promised to the customer; null where it was not
     * @param takeUpBy as the line is to take up what it was handed; null where it is not, or somebody has
     * @param waiting whether the clock stands because the customer is waited for
     */
    public record Reaction(
            Line line, @Nullable Instant by, @Nullable Instant takeUpBy, boolean waiting) {

        /** What comes first of both; null where there is neither. */
        public @Nullable Instant first() {
            return takeUpBy == null || (by != null && by.isBefore(takeUpBy)) ? by : takeUpBy;
        }
    }
}
