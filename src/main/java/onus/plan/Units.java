package onus.plan;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onus.contract.PlanChoices.UnitReturn;
import onus.contract.PlanTerms.Uses;
import onus.customer.Deciding;
import onus.journal.Thing;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.Entitlement;
import onus.settlement.Entitlement.By;
import onus.settlement.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reserves units for ordered actions when a ticket opens, and spends or returns them later; every unit exactly once. */
@Component
public class Units {

    private final Transactions transactions;
    private final Chain chain;
    private final OrderedActions actions;
    private final Deciding deciding;

    Units(Transactions transactions, Chain chain, OrderedActions actions, Deciding deciding) {
        this.transactions = transactions;
        this.chain = chain;
        this.actions = actions;
        this.deciding = deciding;
    }

    /** Keeps everybody else of the account from its units until the transaction ends; whoever reserves asks the gate afterwards. */
    public void hold(UUID account) {
        transactions.inAccount(account, () -> chain.hold(account));
    }

    /** The actions of a ticket that the gate let in, with the units they take; the verdict is kept with the ticket. */
    public List<OrderedAction> reserve(Thing ticket, Entitled entitled, List<ActionWish> wishes, Asked asked) {
        return transactions.inAccount(ticket.account(), () -> {
            var verdict = deciding.keep(ticket, entitled.made(), asked.at());
            var ordered = numbered(ticket, entitled, wishes);
            ordered.forEach(it -> actions.add(ticket.account(), it, verdict, asked.person()));
            var units = ordered.stream().filter(it -> it.by() == By.UNIT).count();
            chain.note(
                    ticket.account(),
                    "units-reserved",
                    Map.of("ticket", ticket.id().toString(), "units", units),
                    asked);
            return ordered;
        });
    }

    private List<OrderedAction> numbered(Thing ticket, Entitled entitled, List<ActionWish> wishes) {
        var month = entitled.month();
        int before = actions.of(ticket.account(), ticket.id()).size();
        var free = free(ticket.account(), month);
        var ordered = new ArrayList<OrderedAction>();
        for (var settled : answer(entitled).actions()) {
            int index = ordered.size();
            ordered.add(new OrderedAction(
                    ticket.id(),
                    before + index + 1,
                    wishes.get(index).words(),
                    settled.scope(),
                    settled.uses(),
                    settled.by(),
                    month,
                    settled.by() == By.UNIT ? Objects.requireNonNull(free.poll()) : null,
                    entitled.receivedAt(),
                    null,
                    null,
                    null));
        }
        return ordered;
    }

    /** The numbers nobody holds; more than anybody can ask for at once. */
    private Queue<Integer> free(UUID account, YearMonth month) {
        var held = actions.in(account, month).stream()
                .filter(it -> it.unit() != null && it.because() == null)
                .map(OrderedAction::unit)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, held.size() + 100)
                .boxed()
                .filter(it -> !held.contains(it))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private static Entitlement.Answer answer(Entitled entitled) {
        if (entitled.made().verdict() instanceof Verdict.Decided<Entitlement.Answer>(var answer, var _)) {
            return answer;
        }
        throw new IllegalStateException("Nothing is ordered where the gate has no answer");
    }

    public List<OrderedAction> of(UUID account, UUID ticket) {
        return transactions.inAccount(account, () -> actions.of(account, ticket));
    }

    /** Work on an action begins: from now on its unit is not returned by a mere cancellation. */
    public Ruling<OrderedAction> begin(UUID account, Place place, Asked asked) {
        return change(account, place, Change.BEGUN, asked);
    }

    /** The action is done and its unit spent. */
    public Ruling<OrderedAction> finish(UUID account, Place place, Asked asked) {
        return change(account, place, Change.DONE, asked);
    }

    /** The action is not done, or cost nothing after all; its unit is free again. */
    public Ruling<OrderedAction> giveBack(UUID account, Place place, UnitReturn why, Asked asked) {
        return change(account, place, new Change("action-returned", why), asked);
    }

    /** An action of a ticket, counted from one. */
    public record Place(UUID ticket, int position) {
        static Place of(OrderedAction action) {
            return new Place(action.ticket(), action.position());
        }
    }

    /** What is done to an action. */
    private record Change(String what, @Nullable UnitReturn why) {
        static final Change BEGUN = new Change("action-begun", null);
        static final Change DONE = new Change("action-done", null);
    }

    private Ruling<OrderedAction> change(UUID account, Place place, Change change, Asked asked) {
        return transactions.inAccount(account, () -> {
            chain.hold(account);
            return actions.of(account, place.ticket()).stream()
                    .filter(it -> it.position() == place.position())
                    .findFirst()
                    .map(it -> apply(account, it, change, asked))
                    .orElseGet(() -> PlanRefusal.NO_SUCH_ACTION.denied());
        });
    }

    private Ruling<OrderedAction> apply(UUID account, OrderedAction action, Change change, Asked asked) {
        boolean done = change.equals(Change.BEGUN)
                ? actions.begin(account, action, asked.at())
                : actions.end(account, action, change.why(), asked.at()) || forgiven(account, action, change);
        if (!done) {
            return PlanRefusal.ACTION_IS_OVER.denied();
        }
        chain.note(account, change.what(), facts(action, change), asked);
        return Ruling.granted(actions.of(account, action.ticket()).get(action.position() - 1));
    }

    /** Only what the provider itself made necessary comes back after it is done. */
    private boolean forgiven(UUID account, OrderedAction action, Change change) {
        return change.why() == UnitReturn.CAUSED_BY_PROVIDER && actions.forgive(account, action);
    }

    private static Map<String, Object> facts(OrderedAction action, Change change) {
        var why = change.why() == null ? "" : change.why().code();
        return Map.of("ticket", action.ticket().toString(), "action", action.position(), "why", why);
    }

    /** The customer takes back whatever has not begun; denied if nothing is left to take back. */
    public Ruling<List<OrderedAction>> cancel(UUID account, UUID ticket, Asked asked) {
        return transactions.inAccount(account, () -> {
            var waiting = actions.of(account, ticket).stream()
                    .filter(it -> it.state() == OrderedAction.State.RESERVED)
                    .toList();
            waiting.forEach(it -> giveBack(account, Place.of(it), UnitReturn.CANCELLED_BEFORE_START, asked));
            return waiting.isEmpty() ? PlanRefusal.NOTHING_TO_CANCEL.denied() : Ruling.granted(of(account, ticket));
        });
    }

    /** What was ordered turned out to be no order: whatever is not done comes back. */
    public void takeBack(UUID account, UUID ticket, UnitReturn why, Asked asked) {
        transactions.inAccount(
                account,
                () -> actions.of(account, ticket).stream()
                        .filter(OrderedAction::isOpen)
                        .forEach(it -> giveBack(account, Place.of(it), why, asked)));
    }

    /** The fault was the provider's own: every unit of the ticket comes back, also of what is done. */
    public void forgive(UUID account, UUID ticket, Asked asked) {
        transactions.inAccount(
                account,
                () -> actions.of(account, ticket).stream()
                        .filter(it -> it.state() != OrderedAction.State.RETURNED)
                        .forEach(it -> giveBack(account, Place.of(it), UnitReturn.CAUSED_BY_PROVIDER, asked)));
    }

    /** The ticket closes: what was ordered counts as done, unless the customer closes it before anybody began; what the meter pays was not done if nobody began it. */
    public void close(UUID account, UUID ticket, Asked asked) {
        transactions.inAccount(
                account,
                () -> actions.of(account, ticket).stream()
                        .filter(OrderedAction::isOpen)
                        .forEach(it -> change(account, Place.of(it), ending(it, asked), asked)));
    }

    private static Change ending(OrderedAction action, Asked asked) {
        boolean byCustomer = asked.by() instanceof Caller.Contact;
        boolean cancelled = (byCustomer || action.uses() == Uses.METERED) && action.begunAt() == null;
        return cancelled ? new Change("action-returned", UnitReturn.CANCELLED_BEFORE_START) : Change.DONE;
    }
}
