package onus.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.incident.Key;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.ticket.Message;
import onus.ticket.Messages;
import onus.ticket.Side;
import onus.ticket.Writing;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said in a ticket; notes stay at the desk. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}")
final class MessagesApi {

    private final Counter counter;
    private final Transactions transactions;
    private final Messages messages;
    private final Writing writing;
    private final TicketBodies bodies;

    MessagesApi(Counter counter, Transactions transactions, Messages messages, Writing writing, TicketBodies bodies) {
        this.counter = counter;
        this.transactions = transactions;
        this.messages = messages;
        this.writing = writing;
        this.bodies = bodies;
    }

    /**
     * Words to be said.
     *
     * @param asksBack whether the desk cannot go on before the customer answers; a contact's words never ask back
     */
    record NewMessage(String body, boolean asksBack) {
        static NewMessage read(Fields fields) {
            var body = fields.required("body").text(50_000);
            var asksBack = fields.optional("asksBack").flag();
            fields.end();
            return new NewMessage(body.value(), asksBack.or(false));
        }
    }

    /** Words that were said. */
    record MessageBody(UUID id, Side side, String author, boolean internal, String body, Instant at) {
        static MessageBody of(Message it, TicketBodies.Names names) {
            return new MessageBody(it.id(), it.side(), names.of(it.author()), it.internal(), it.body(), it.at());
        }
    }

    @GetMapping("/messages")
    @Allowed.ToEveryone
    Listing<MessageBody> all(Caller caller, @PathVariable String reference) {
        var key = counter.key(caller, reference);
        var withNotes = caller instanceof Caller.Staff;
        return listed(transactions.inAccount(key.account(), () -> messages.of(key.account(), key.ticket(), withNotes)));
    }

    @GetMapping("/notes")
    @Allowed.ToStaff
    Listing<MessageBody> notes(Caller caller, @PathVariable String reference) {
        var key = counter.key(caller, reference);
        return listed(
                transactions.inAccount(key.account(), () -> messages.of(key.account(), key.ticket(), true)).stream()
                        .filter(Message::internal)
                        .toList());
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed.ToEveryone
    MessageBody say(Caller caller, @PathVariable String reference, @RequestBody NewMessage body) {
        return write(counter.key(caller, reference), new Writing.Words(body.body(), false, body.asksBack()), caller);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed.ToStaff
    MessageBody note(Caller caller, @PathVariable String reference, @RequestBody NewMessage body) {
        return write(counter.key(caller, reference), new Writing.Words(body.body(), true), caller);
    }

    private MessageBody write(Key key, Writing.Words words, Caller caller) {
        return switch (writing.write(key.account(), key.ticket(), words, counter.now(caller))) {
            case Ruling.Granted<Message>(var said) -> MessageBody.of(said, bodies.names(List.of(said.author())));
            case Ruling.Denied<Message> denied -> throw Denials.problem(denied);
        };
    }

    private Listing<MessageBody> listed(List<Message> said) {
        var names = bodies.names(said.stream().map(Message::author).toList());
        return new Listing<>(said.stream().map(it -> MessageBody.of(it, names)).toList());
    }
}
