package onus.desk.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import onus.desk.Chapter;
import onus.desk.Turn;
import onus.incident.FindingOutcome;
import onus.journal.Recorded;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.ticket.Message;
import onus.ticket.Side;
import onus.ticket.TicketEvent;
import org.jspecify.annotations.Nullable;

/** Reads from a story whose turn it was, from its first word to its last. */
final class Waits {

    private final List<Wait> waits = new ArrayList<>();
    private Stage stage = Stage.TALKING;
    private Turn turn = Turn.NOBODY;
    private Instant since = Instant.EPOCH;

    private Waits() {}

    /** What decides whose turn follows a word: work that was ordered stays the desk's whatever is said meanwhile. */
    private static final Set<TicketEvent> TALK =
            EnumSet.of(TicketEvent.OPENED, TicketEvent.CONVERTED, TicketEvent.RELEASED);

    private static final Set<TicketEvent> OVER =
            EnumSet.of(TicketEvent.WITHDRAWN, TicketEvent.EXPIRED, TicketEvent.CLOSED, TicketEvent.MERGED);

    private enum Stage {
        TALKING,
        OFFERED,
        WORKING,
        SETTLED
    }

    static List<Wait> of(List<Chapter> chapters) {
        var waits = new Waits();
        chapters.forEach(waits::read);
        waits.end(null);
        return List.copyOf(waits.waits);
    }

    private void read(Chapter chapter) {
        switch (chapter) {
            case Chapter.Happened(var entry) -> happened(entry);
            case Chapter.Said(var message) -> said(message);
            case Chapter.Offered(var offer) -> turn(Stage.OFFERED, Turn.CUSTOMER, offer.madeAt());
            case Chapter.Answered answered -> answered(answered.offer(), answered.at());
            case Chapter.Signed(var finding) -> {
                if (finding.outcome() == FindingOutcome.QUOTE) turn(Stage.WORKING, Turn.DESK, finding.signedAt());
                else turn(Stage.SETTLED, Turn.NOBODY, finding.signedAt());
            }
            case Chapter.Objected(var raised) -> turn(Stage.WORKING, Turn.DESK, raised.at());
            case Chapter.Reviewed(var reviewed) -> turn(Stage.SETTLED, Turn.NOBODY, reviewed.at());
            case Chapter.Worked(var work) -> turn(Stage.SETTLED, Turn.NOBODY, work.at());
            case Chapter.Attached _, Chapter.Decided _, Chapter.Billed _, Chapter.Credited _ -> {}
        }
    }

    private void happened(Recorded entry) {
        var event = TicketEvent.of(entry.what());
        if (event == TicketEvent.DIAGNOSING) {
            turn(Stage.WORKING, Turn.DESK, entry.at());
        } else if (TALK.contains(event)) {
            turn(Stage.TALKING, Turn.DESK, entry.at());
        } else if (OVER.contains(event)) {
            turn(Stage.SETTLED, Turn.NOBODY, entry.at());
        }
    }

    private void answered(Offer offer, Instant at) {
        switch (offer.answer()) {
            case Answer.Ordered _ -> turn(Stage.WORKING, Turn.DESK, at);
            case Answer.Refused _, Answer.Expired _, Answer.Withdrawn _ -> turn(Stage.SETTLED, Turn.NOBODY, at);
            case Answer.Pending _ -> {}
        }
    }

    private void said(Message message) {
        if (message.internal() || stage == Stage.WORKING) {
            return;
        }
        if (message.side() == Side.CONTACT) {
            turn(stage, Turn.DESK, message.at());
        } else if (message.side() == Side.STAFF && turn == Turn.DESK) {
            turn(stage, Turn.CUSTOMER, message.at());
        }
    }

    private void turn(Stage to, Turn next, Instant at) {
        stage = to;
        if (next != turn) {
            end(at);
            turn = next;
            since = at;
        }
    }

    private void end(@Nullable Instant at) {
        if (turn != Turn.NOBODY && !since.equals(at)) {
            waits.add(new Wait(turn, since, at));
        }
    }
}
