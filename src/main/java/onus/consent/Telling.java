package onus.consent;

import java.time.Instant;
import java.util.List;
import onus.customer.Services;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.settlement.Scope;
import onus.settlement.ScopedObject;
import onus.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a customer the exact words of what could be authorised, before it is. */
@Component
public class Telling {

    private final Transactions transactions;
    private final Gathering gathering;
    private final Services services;
    private final Tickets tickets;

    Telling(Transactions transactions, Gathering gathering, Services services, Tickets tickets) {
        this.transactions = transactions;
        this.gathering = gathering;
        this.services = services;
        this.tickets = tickets;
    }

    /** What a plain yes to a request would say. */
    public String request(Intervention it, Language language) {
        return request(it, new Choice(null, List.of()), language);
    }

    /** What the customer chooses beside the yes. */
    public record Choice(@Nullable Instant until, List<ScopedObject> prohibited) {}

    /** What a yes with these choices would say: the same words that are kept. */
    public String request(Intervention it, Choice choice, Language language) {
        return transactions.inAccount(it.account(), () -> {
            var ticket = tickets.find(it.account(), it.ticket()).orElseThrow();
            var service = services.find(it.account(), it.service()).orElseThrow();
            var scope = new Scope(List.of(it.object()), choice.prohibited());
            var about = new Wording.About(
                    gathering.terms(ticket), service, ticket.reference(), List.of(it.action()), scope, choice.until());
            return Wording.of(about, language);
        });
    }
}
