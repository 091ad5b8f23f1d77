package onus.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onus.contract.Action;
import onus.customer.Agreements;
import onus.customer.Service;
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
    private final Agreements agreements;
    private final Tickets tickets;

    Telling(Transactions transactions, Gathering gathering, Services services, Agreements agreements, Tickets tickets) {
        this.transactions = transactions;
        this.gathering = gathering;
        this.services = services;
        this.agreements = agreements;
        this.tickets = tickets;
    }

    /** What a plain yes to a request would say. */
    public String request(Intervention it, Language language) {
        return request(it, new Choice(null, List.of()), language);
    }

    /** What is about to be signed for a service, and when. */
    public record Signing(Service service, List<Action> actions, Scope scope, Instant now) {}

    /** What signing once for a service would say; empty while it is under no contract. */
    public Optional<String> standing(Signing it, Language language) {
        return transactions.inAccount(
                it.service().account(),
                () -> agreements
                        .inForce(it.service(), it.now())
                        .map(version -> Wording.of(
                                new Wording.About(version, it.service(), null, it.actions(), it.scope(), null),
                                language)));
    }

    /** What carrying an authorisation on would say; empty for one that stands for a service, which needs none. */
    public Optional<String> renewal(Authorisation it, @Nullable Instant until, Language language) {
        return transactions.inAccount(
                it.account(),
                () -> Optional.ofNullable(it.ticket())
                        .flatMap(ticket -> tickets.find(it.account(), ticket))
                        .map(ticket -> Wording.of(
                                new Wording.About(
                                        gathering.terms(ticket),
                                        services.find(it.account(), it.service())
                                                .orElseThrow(),
                                        ticket.reference(),
                                        it.actions(),
                                        it.scope(),
                                        until),
                                language)));
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
