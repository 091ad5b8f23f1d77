package onus.ticket;

import java.util.List;
import java.util.UUID;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.plan.ActionWish;
import org.jspecify.annotations.Nullable;

/**
 * What is told when a ticket is opened; a question names its topic.
 *
 * @param actions what a change orders; one without any orders what its subject says
 */
public record NewTicket(
        UUID service,
        TicketKind kind,
        @Nullable Topic topic,
        String subject,
        String body,
        Channel channel,
        List<ActionWish> actions) {

    public NewTicket {
        actions = kind == TicketKind.CHANGE && actions.isEmpty()
                ? List.of(new ActionWish(subject, null))
                : List.copyOf(actions);
    }

    public NewTicket(UUID service, TicketKind kind, @Nullable Topic topic, String subject, String body) {
        this(service, kind, topic, subject, body, Channel.PORTAL, List.of());
    }
}
