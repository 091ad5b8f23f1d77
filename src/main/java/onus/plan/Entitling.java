package onus.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Deciding.Made;
import onus.customer.Services;
import onus.customer.Standings;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.settlement.Entitlement;
import onus.settlement.Entitlement.Actor;
import onus.settlement.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one gate that a ticket under a plan goes through, asked before it opens and again as it opens. */
@Component
public class Entitling {

    private final Transactions transactions;
    private final Services services;
    private final Standings standings;
    private final Coverages coverages;
    private final Quotas quotas;
    private final OrderedActions actions;
    private final NamedContacts contacts;

    Entitling(
            Transactions transactions,
            Services services,
            Standings standings,
            Coverages coverages,
            Quotas quotas,
            OrderedActions actions,
            NamedContacts contacts) {
        this.transactions = transactions;
        this.services = services;
        this.standings = standings;
        this.coverages = coverages;
        this.quotas = quotas;
        this.actions = actions;
        this.contacts = contacts;
    }

    /** When a wish came in, and when the gate is asked. */
    public record When(Instant receivedAt, Instant now) {}

    /** Empty where the service's contract has no plans: then there is no such gate. Nothing is reserved by asking. */
    public Optional<Entitled> ask(UUID account, TicketWish wish, Instant now) {
        return ask(account, wish, new When(now, now));
    }

    /** The same for what came in earlier as something else: the plan is that of now, the units are those of the month it came in. */
    public Optional<Entitled> ask(UUID account, TicketWish wish, When when) {
        return transactions.inAccount(
                account,
                () -> coverages
                        .at(account, when.now())
                        .filter(it -> isUnder(account, wish.service(), it))
                        .map(it -> new Entitled(
                                it, when.receivedAt(), Made.of(question(account, wish, it, when), it.terms()))));
    }

    private boolean isUnder(UUID account, UUID service, Coverage coverage) {
        return services.find(account, service)
                .filter(it -> it.contract().equals(coverage.terms().contract()))
                .isPresent();
    }

    private Entitlement question(UUID account, TicketWish wish, Coverage coverage, When when) {
        var month = YearMonth.from(coverage.terms().dayOf(when.receivedAt()));
        var sheet = quotas.of(account, month, when.now()).orElseThrow();
        return new Entitlement(
                coverage.plan(),
                wish.kind(),
                wish.channel(),
                actor(account, wish.by()),
                coverage.covers(wish.service()),
                wish.actions().stream()
                        .map(it -> new Entitlement.Action(it.scope()))
                        .toList(),
                Math.toIntExact(sheet.answer().used()),
                limit(sheet),
                coverage.servers().size(),
                actions.usedOnce(account),
                standings.state(account, coverage.terms(), when.now()),
                when.now());
    }

    private static @Nullable Integer limit(QuotaSheet sheet) {
        return sheet.made().verdict() instanceof Verdict.Decided<?>
                ? Math.toIntExact(sheet.answer().limit())
                : null;
    }

    private Actor actor(UUID account, Caller by) {
        return switch (by) {
            case Caller.Contact contact -> contacts.of(account).contains(contact.person()) ? Actor.NAMED : Actor.OTHER;
            case Caller.Staff _ -> Actor.DESK;
            case Caller.Machine _ -> Actor.MONITORING;
        };
    }
}
