package onus.ticket;

import java.util.UUID;
import onus.contract.TicketKind;
import onus.contract.Topic;
import org.jspecify.annotations.Nullable;

/** What is told when a ticket is opened; a question names its topic. */
public record NewTicket(
        UUID service, TicketKind kind, @Nullable Topic topic, String subject, String body) {}
