package onus.consent.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Channel;
import onus.contract.DeskTerms;
import onus.contract.DeskTerms.ContactEvent;
import onus.customer.Agreements;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import onus.reason.Value;
import onus.ticket.Conversation;
import onus.ticket.Conversation.Happening;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Raises duties to reach the customer, takes down every attempt, and gives to a supervisor what nobody answered. */
@Component
public class Reaching {

    static final String DUE = "contact-due";

    private final Transactions transactions;
    private final Tickets tickets;
    private final Conversation conversation;
    private final Agreements agreements;
    private final Obligations obligations;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    Reaching(
            Transactions transactions,
            Tickets tickets,
            Conversation conversation,
            Agreements agreements,
            Obligations obligations,
            Tasks tasks,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.conversation = conversation;
        this.agreements = agreements;
        this.obligations = obligations;
        this.tasks = tasks;
        this.events = events;
    }

    /** What made it a duty, under which ticket; the same occasion raises it once. */
    public record Raised(UUID account, UUID ticket, ContactEvent event, String occasion) {}

    /** How somebody tried. */
    public record Tried(Channel channel, Attempt.Result result, String note) {}

    /** Denied where the contract knows no such duty. */
    public Ruling<Obligation> raise(Raised raised, Asked asked) {
        return transactions.inAccount(raised.account(), () -> {
            var ticket = tickets.lock(raised.account(), raised.ticket());
            return duty(ticket)
                    .filter(it -> it.events().contains(raised.event()))
                    .map(it -> Ruling.granted(add(ticket, it, raised, asked)))
                    .orElseGet(() -> Ruling.denied(
                            ContactRefusal.CONTACT_NOT_A_DUTY, ContactRefusal.CONTACT_NOT_A_DUTY.because()));
        });
    }

    private Optional<DeskTerms.ContactDuty> duty(Ticket ticket) {
        return Optional.ofNullable(agreements.pinned(ticket.pin()).terms().contact());
    }

    private Obligation add(Ticket ticket, DeskTerms.ContactDuty duty, Raised raised, Asked asked) {
        var obligation = Obligation.of(ticket, duty, raised, asked);
        if (obligations.add(obligation)) {
            tasks.schedule(key(obligation), obligation.dueAt());
            var facts = Map.of(
                    "obligation",
                    obligation.id().toString(),
                    "event",
                    raised.event().code());
            record(ticket, TicketEvent.CONTACT_RAISED, facts, asked);
        }
        return obligations.ofTicket(ticket.account(), ticket.id()).stream()
                .filter(it -> it.event() == raised.event() && it.occasion().equals(raised.occasion()))
                .findFirst()
                .orElseThrow();
    }

    /** Which duty of which account. */
    public record Which(UUID account, UUID ticket, UUID obligation) {}

    /** Takes an attempt down; empty if the ticket has no such duty. */
    public Optional<Ruling<Obligation>> attempt(Which which, Tried tried, Asked asked) {
        return transactions.inAccount(which.account(), () -> {
            tickets.lock(which.account(), which.ticket());
            return obligations
                    .lock(which.account(), which.obligation())
                    .filter(it -> it.ticket().equals(which.ticket()))
                    .map(it -> attempt(it, tried, asked));
        });
    }

    private Ruling<Obligation> attempt(Obligation before, Tried tried, Asked asked) {
        if (before.reachedAt() != null) {
            return Ruling.denied(
                    ContactRefusal.CONTACT_ALREADY_REACHED, ContactRefusal.CONTACT_ALREADY_REACHED.because());
        }
        if (!before.channels().contains(tried.channel())) {
            var why = ContactRefusal.CONTACT_OTHER_CHANNEL;
            return Ruling.denied(why, why.because().with("channel", Value.Code.of("channel", tried.channel())));
        }
        return Ruling.granted(settled(taken(before, tried, asked), asked));
    }

    private Obligation taken(Obligation before, Tried tried, Asked asked) {
        var attempt = Attempt.of(tried, asked);
        var after = before.after(attempt);
        obligations.add(before, attempt);
        obligations.replace(before, after);
        var facts = Map.of(
                "obligation",
                before.id().toString(),
                "channel",
                tried.channel().code(),
                "reached",
                tried.result().code());
        record(tickets.lock(before.account(), before.ticket()), TicketEvent.CONTACT_TRIED, facts, asked);
        return after;
    }

    /** Reached: its clock stops. Tried as often as promised, and nobody answered: no need to wait for the clock. */
    private Obligation settled(Obligation after, Asked asked) {
        if (after.reachedAt() != null) {
            tasks.cancel(key(after));
            return after;
        }
        return after.isExhausted() && after.escalatedAt() == null ? escalated(after, asked) : after;
    }

    /** Its time is over. */
    void passDue(UUID account, UUID obligation, Asked asked) {
        transactions.inAccount(
                account,
                () -> obligations
                        .lock(account, obligation)
                        .filter(it -> it.state() == Obligation.State.OPEN)
                        .ifPresent(it -> escalated(it, asked)));
    }

    private Obligation escalated(Obligation before, Asked asked) {
        var after = before.escalated(asked.at());
        obligations.replace(before, after);
        tasks.cancel(key(after));
        var ticket = tickets.lock(before.account(), before.ticket());
        record(
                ticket,
                TicketEvent.CONTACT_ESCALATED,
                Map.of("obligation", before.id().toString()),
                asked);
        events.publishEvent(new ContactEscalated(before.account(), before.ticket(), before.id(), asked.at()));
        return after;
    }

    public List<Obligation> ofTicket(UUID account, UUID ticket) {
        return transactions.inAccount(account, () -> obligations.ofTicket(account, ticket));
    }

    public Optional<Obligation> find(UUID account, UUID obligation) {
        return transactions.inAccount(account, () -> obligations.find(account, obligation));
    }

    public List<Attempt> attempts(Obligation of) {
        return transactions.inAccount(of.account(), () -> obligations.attempts(of.account(), of.id()));
    }

    /** What the desk still owes to somebody, a supervisor's first. */
    public List<Obligation> unmet(int limit) {
        return transactions.atDesk(() -> obligations.unmet(limit));
    }

    private void record(Ticket ticket, TicketEvent what, Map<String, String> facts, Asked asked) {
        conversation.record(ticket, ticket, new Happening(what, facts), asked);
    }

    static TaskKey key(Obligation it) {
        return new TaskKey(DUE, it.account(), it.id(), "");
    }
}
