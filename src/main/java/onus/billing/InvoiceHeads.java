package onus.billing;

import onus.journal.KeptHeads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a verification of the journal compare each chain with the end that its row remembers. */
@Configuration(proxyBeanMethods = false)
public class InvoiceHeads {

    public static final KeptHeads KEPT = new KeptHeads(
            "invoice", "select account_id, invoice_id as thing_id, head_seq, head_hash from billing.invoice");

    @Bean
    KeptHeads billingHeads() {
        return KEPT;
    }
}
