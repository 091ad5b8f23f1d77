package onus.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.journal.Head;
import org.jspecify.annotations.Nullable;

/**
 * A conversation about one service, under the version of the contract it was opened under.
 *
 * @param revision counts changes of state, not messages
 * @param firstTouchAt when somebody of the desk first did or said something
 */
public record Ticket(
        UUID account,
        UUID id,
        String reference,
        UUID service,
        String contract,
        LocalDate version,
        TicketKind kind,
        @Nullable Topic topic,
        String subject,
        TicketState state,
        Instant openedAt,
        UUID openedBy,
        @Nullable UUID assignee,
        @Nullable Instant firstTouchAt,
        @Nullable Instant closedAt,
        long revision,
        Head head) {

    /** Whether the last known state of whoever asks is not this one; null asks without having looked. */
    public boolean isNewerThan(@Nullable Long seen) {
        return seen != null && seen != revision;
    }

    /** Name of the terms it runs under: {@code ovh-fr@2010-06-14}. */
    public String pin() {
        return contract + "@" + version;
    }

    /** Closed, or open again: a change of state that whoever acts must have seen. */
    public Ticket moved(TicketState to, Instant now) {
        return turn(to, to == TicketState.CLOSED ? now : null, revision + 1);
    }

    /** Somebody else's turn in an open conversation; talking never makes an order stale. */
    public Ticket turned(TicketState to) {
        return turn(to, null, revision);
    }

    /** The same conversation state, one change further: what belongs to the ticket moved. */
    public Ticket moved() {
        return turn(state, closedAt, revision + 1);
    }

    private Ticket turn(TicketState to, @Nullable Instant closed, long counted) {
        return new Ticket(
                account,
                id,
                reference,
                service,
                contract,
                version,
                kind,
                topic,
                subject,
                to,
                openedAt,
                openedBy,
                assignee,
                firstTouchAt,
                closed,
                counted,
                head);
    }

    /** In somebody's hands. */
    public Ticket assignedTo(@Nullable UUID technician) {
        return new Ticket(
                account,
                id,
                reference,
                service,
                contract,
                version,
                kind,
                topic,
                subject,
                state,
                openedAt,
                openedBy,
                technician,
                firstTouchAt,
                closedAt,
                revision + 1,
                head);
    }

    /** Touched by the desk; only the first time counts. */
    public Ticket touched(Instant now) {
        var first = firstTouchAt == null ? now : firstTouchAt;
        return new Ticket(
                account, id, reference, service, contract, version, kind, topic, subject, state, openedAt, openedBy,
                assignee, first, closedAt, revision, head);
    }

    /** A question that became another kind, open again. */
    public Ticket converted(TicketKind to) {
        return new Ticket(
                account,
                id,
                reference,
                service,
                contract,
                version,
                to,
                null,
                subject,
                TicketState.OPEN,
                openedAt,
                openedBy,
                assignee,
                firstTouchAt,
                null,
                revision + 1,
                head);
    }

    /** Of another kind than it was told; whose turn it is does not change. */
    Ticket reclassified(TicketKind to, @Nullable Topic about) {
        return new Ticket(
                account,
                id,
                reference,
                service,
                contract,
                version,
                to,
                about,
                subject,
                state,
                openedAt,
                openedBy,
                assignee,
                firstTouchAt,
                closedAt,
                revision + 1,
                head);
    }

    Ticket withHead(Head moved) {
        return new Ticket(
                account,
                id,
                reference,
                service,
                contract,
                version,
                kind,
                topic,
                subject,
                state,
                openedAt,
                openedBy,
                assignee,
                firstTouchAt,
                closedAt,
                revision,
                moved);
    }
}
