package onus.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import onus.customer.Agreements;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.reason.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says something in a ticket. A customer's word hands it to the desk, and brings a closed ticket back while it is the same incident. */
@Component
public class Writing {

    private final Transactions transactions;
    private final Agreements agreements;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    Writing(
            Transactions transactions,
            Agreements agreements,
            Conversation conversation,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.conversation = conversation;
        this.events = events;
    }

    /**
     * What is said; a note is for the desk only.
     *
     * @param asksBack a question without whose answer the desk cannot go on
     */
    public record Words(String body, boolean internal, boolean asksBack) {

        public Words(String body, boolean internal) {
            this(body, internal, false);
        }
    }

    /** In a merged ticket nothing is said any more: it is said in its master. */
    public Ruling<Message> write(UUID account, UUID ticket, Words words, Asked asked) {
        return transactions.inAccount(account, () -> {
            var before = conversation.lock(account, ticket);
            return after(before, words, asked).map(after -> {
                var message = conversation.say(before, after, words, asked);
                events.publishEvent(new MessageWritten(
                        account,
                        before.id(),
                        message.id(),
                        message.side(),
                        message.internal(),
                        words.asksBack(),
                        asked.at()));
                return message;
            });
        });
    }

    private Ruling<Ticket> after(Ticket before, Words words, Asked asked) {
        var now = asked.at();
        return switch (asked.by()) {
            case Caller.Machine _ -> Ruling.granted(before);
            case Caller.Staff _ when words.internal() -> Ruling.granted(before.touched(now));
            case Caller.Staff _ -> Ruling.granted(answered(before, now));
            case Caller.Contact _ -> fromCustomer(before, now);
        };
    }

    private static Ticket answered(Ticket before, Instant now) {
        return before.state() == TicketState.OPEN
                ? before.turned(TicketState.ANSWERED).touched(now)
                : before.touched(now);
    }

    private Ruling<Ticket> fromCustomer(Ticket before, Instant now) {
        return switch (before.state()) {
            case OPEN -> Ruling.granted(before);
            case ANSWERED -> Ruling.granted(before.turned(TicketState.OPEN));
            case CLOSED -> reopened(before, now);
        };
    }

    private Ruling<Ticket> reopened(Ticket before, Instant now) {
        var days = agreements
                .kept(before.account(), before.pin(), before.openedAt())
                .terms()
                .tickets()
                .reopenDays();
        var until = Objects.requireNonNull(before.closedAt()).plus(Duration.ofDays(days));
        return now.isBefore(until)
                ? Ruling.granted(before.moved(TicketState.OPEN, now))
                : Ruling.denied(
                        TicketRefusal.REOPEN_TOO_LATE,
                        TicketRefusal.REOPEN_TOO_LATE.because().with("days", new Value.Count(days)));
    }
}
