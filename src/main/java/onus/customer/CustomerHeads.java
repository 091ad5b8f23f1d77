package onus.customer;

import onus.journal.KeptHeads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a verification of the journal compare each chain with the end that its row remembers. */
@Configuration(proxyBeanMethods = false)
public class CustomerHeads {

    public static final KeptHeads KEPT = new KeptHeads(
            Standings.THING, "select account_id, account_id as thing_id, head_seq, head_hash from customer.customer");

    @Bean
    KeptHeads customerHeads() {
        return KEPT;
    }
}
