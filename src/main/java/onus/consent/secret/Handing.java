package onus.consent.secret;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onus.consent.secret.HandedSecret.Showing;
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
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes secrets from customers, shows them to the technician in charge, and deletes them. The journal remembers each step and never a word of it. */
@Component
public class Handing {

    static final String END = "secret-end";

    private final Transactions transactions;
    private final Tickets tickets;
    private final Conversation conversation;
    private final Agreements agreements;
    private final Secrets secrets;
    private final SecretKeys keys;
    private final Tasks tasks;

    Handing(
            Transactions transactions,
            Tickets tickets,
            Conversation conversation,
            Agreements agreements,
            Secrets secrets,
            SecretKeys keys,
            Tasks tasks) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.conversation = conversation;
        this.agreements = agreements;
        this.secrets = secrets;
        this.keys = keys;
        this.tasks = tasks;
    }

    /** What is handed over; without an end it lasts as long as an authorisation may. */
    public record Handed(
            String label, Plain plain, @Nullable Instant until) {}

    /** A secret in the clear, told to one person for one use. */
    public record Shown(HandedSecret secret, Plain plain) {}

    public Ruling<HandedSecret> hand(OfTicket key, Handed handed, Asked asked) {
        return transactions.inAccount(key.account(), () -> {
            var ticket = tickets.lock(key.account(), key.ticket());
            if (ticket.state() == TicketState.CLOSED) {
                return denied(SecretRefusal.SECRET_TICKET_CLOSED);
            }
            var hours = agreements.pinned(ticket.pin()).terms().authorisation().maxHours();
            var latest = asked.at().plus(Duration.ofHours(hours));
            var until = Objects.requireNonNullElse(handed.until(), latest);
            return until.isAfter(latest) || !until.isAfter(asked.at())
                    ? tooLong(hours)
                    : Ruling.granted(keep(ticket, new Handed(handed.label(), handed.plain(), until), asked));
        });
    }

    private static <T> Ruling<T> tooLong(int hours) {
        var why = SecretRefusal.SECRET_KEPT_TOO_LONG;
        return Ruling.denied(why, why.because().with("hours", new Value.Count(hours)));
    }

    private HandedSecret keep(Ticket ticket, Handed handed, Asked asked) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var until = Objects.requireNonNull(handed.until());
        var secret = new HandedSecret(
                ticket.account(), ticket.id(), id, handed.label(), asked.person(), asked.at(), until, null, List.of());
        secrets.add(secret, keys.seal(secret.place(), handed.plain()));
        tasks.schedule(new TaskKey(END, ticket.account(), ticket.id(), id.toString()), until);
        conversation.record(ticket, ticket, new Happening(TicketEvent.SECRET_HANDED, facts(secret)), asked);
        return secret;
    }

    /** Shows a secret to the technician who has the ticket in hand; each showing is written down with what it is for. */
    public Optional<Ruling<Shown>> show(OfTicket key, UUID secret, String reason, Asked asked) {
        return transactions.inAccount(key.account(), () -> {
            var ticket = tickets.lock(key.account(), key.ticket());
            return secrets.find(key, secret).map(it -> show(ticket, it, reason, asked));
        });
    }

    private Ruling<Shown> show(Ticket ticket, HandedSecret secret, String reason, Asked asked) {
        if (!asked.person().equals(ticket.assignee())) {
            return denied(SecretRefusal.SECRET_NOT_IN_CHARGE);
        }
        if (secret.endedAt() != null || !asked.at().isBefore(secret.until())) {
            return denied(SecretRefusal.SECRET_GONE);
        }
        var showing = UuidCreator.getTimeOrderedEpoch();
        secrets.show(secret, showing, new Showing(asked.person(), asked.at(), reason));
        var facts = Map.of("secret", secret.id().toString(), "showing", showing.toString());
        conversation.record(ticket, ticket.touched(asked.at()), new Happening(TicketEvent.SECRET_SHOWN, facts), asked);
        return Ruling.granted(new Shown(secret, keys.open(secret.place(), secrets.sealed(secret))));
    }

    /** The customer takes a secret back; taken back twice is taken back. */
    public Optional<HandedSecret> takeBack(OfTicket key, UUID secret, Asked asked) {
        return transactions.inAccount(key.account(), () -> {
            secrets.find(key, secret).ifPresent(it -> end(it, asked));
            return secrets.find(key, secret);
        });
    }

    public List<HandedSecret> of(OfTicket key) {
        return transactions.inAccount(key.account(), () -> secrets.of(key.account(), key.ticket()));
    }

    /** The ticket has ended, and with it everything that was handed over for it. */
    void endAll(OfTicket key, Asked asked) {
        transactions.inAccount(
                key.account(), () -> secrets.of(key.account(), key.ticket()).forEach(it -> end(it, asked)));
    }

    void end(HandedSecret secret, Asked asked) {
        var ticket = tickets.lock(secret.account(), secret.ticket());
        if (secrets.end(secret, asked.at())) {
            tasks.cancel(new TaskKey(
                    END, secret.account(), secret.ticket(), secret.id().toString()));
            conversation.record(ticket, ticket, new Happening(TicketEvent.SECRET_DELETED, facts(secret)), asked);
        }
    }

    private static Map<String, String> facts(HandedSecret secret) {
        return Map.of("secret", secret.id().toString());
    }

    private static <T> Ruling<T> denied(SecretRefusal why) {
        return Ruling.denied(why, why.because());
    }
}
