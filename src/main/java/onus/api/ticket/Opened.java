package onus.api.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onus.api.reading.Field;
import onus.api.reading.Fields;
import onus.api.reading.Read;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.plan.ActionWish;

/** What is told to open a ticket; staff may name the customer, a question names its topic, a change its ordered actions. */
record Opened(
        String service,
        TicketKind kind,
        Optional<Topic> topic,
        List<ActionWish> actions,
        String subject,
        String body,
        Optional<Channel> channel,
        Optional<String> customer) {

    static Opened read(Fields fields) {
        var service = fields.required("service").line(20);
        var kind = fields.required("kind").code(TicketKind.class);
        var topic = fields.optional("topic").code(Topic.class);
        var actions = fields.optional("actions").list(20, Opened::action);
        var subject = fields.required("subject").line(200);
        var body = fields.required("body").text(50_000);
        var channel = fields.optional("channel").code(Channel.class);
        var customer = fields.optional("customer").line(20);
        if (kind.given() == TicketKind.QUESTION && !fields.has("topic")) {
            fields.wrong("topic", "required");
        }
        if (kind.given() != TicketKind.CHANGE && !actions.or(List.of()).isEmpty()) {
            fields.wrong("actions", "only-for-changes");
        }
        fields.end();
        return new Opened(
                service.value(),
                kind.value(),
                topic.maybe(),
                actions.or(List.of()),
                subject.value(),
                body.value(),
                channel.maybe(),
                customer.maybe());
    }

    /** The words of an action, or its words and its row of the contract's scope. */
    static Read<ActionWish> action(Field field) {
        var given = field.json().given();
        return given != null && given.isObject()
                ? field.object(Opened::inScope)
                : field.line(500).map(it -> new ActionWish(it, null));
    }

    private static ActionWish inScope(Fields fields) {
        var words = fields.required("text").line(500);
        var scope = fields.optional("scope").line(60);
        fields.end();
        return new ActionWish(words.value(), scope.given());
    }

    /** The body with the ordered actions below it. */
    String text() {
        return actions.isEmpty()
                ? body
                : body + "\n\n"
                        + IntStream.range(0, actions.size())
                                .mapToObj(
                                        it -> (it + 1) + ". " + actions.get(it).words())
                                .collect(Collectors.joining("\n"));
    }
}
