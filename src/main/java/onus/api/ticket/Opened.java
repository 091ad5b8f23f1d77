package onus.api.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onus.api.reading.Fields;
import onus.contract.TicketKind;
import onus.contract.Topic;

/** What is told to open a ticket; staff may name the customer, a question names its topic, a change its ordered actions. */
record Opened(
        String service,
        TicketKind kind,
        Optional<Topic> topic,
        List<String> actions,
        String subject,
        String body,
        Optional<String> customer) {

    static Opened read(Fields fields) {
        var service = fields.required("service").line(20);
        var kind = fields.required("kind").code(TicketKind.class);
        var topic = fields.optional("topic").code(Topic.class);
        var actions = fields.optional("actions").list(20, it -> it.line(500));
        var subject = fields.required("subject").line(200);
        var body = fields.required("body").text(50_000);
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
                customer.maybe());
    }

    /** The body with the ordered actions below it. */
    String text() {
        return actions.isEmpty()
                ? body
                : body + "\n\n"
                        + IntStream.range(0, actions.size())
                                .mapToObj(it -> (it + 1) + ". " + actions.get(it))
                                .collect(Collectors.joining("\n"));
    }
}
