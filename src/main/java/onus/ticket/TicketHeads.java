package onus.ticket;

import onus.journal.KeptHeads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a verification of the journal compare each chain with the end that its row remembers. */
@Configuration(proxyBeanMethods = false)
public class TicketHeads {

    public static final KeptHeads KEPT = new KeptHeads(
            Conversation.THING, "select account_id, ticket_id as thing_id, head_seq, head_hash from ticket.ticket");

    @Bean
    KeptHeads ticketHeads() {
        return KEPT;
    }
}
