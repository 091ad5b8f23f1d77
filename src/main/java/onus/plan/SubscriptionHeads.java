package onus.plan;

import onus.journal.KeptHeads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a verification of the journal compare each chain with the end that its row remembers. */
@Configuration(proxyBeanMethods = false)
public class SubscriptionHeads {

    /** What the journal calls the chains of subscriptions. */
    public static final String THING = "subscription";

    public static final KeptHeads KEPT = new KeptHeads(
            THING, "select account_id, account_id as thing_id, head_seq, head_hash from plan.subscription");

    @Bean
    KeptHeads subscriptionHeads() {
        return KEPT;
    }
}
