package onus.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.customer.Deciding;
import onus.customer.Deciding.Made;
import onus.journal.Thing;
import onus.offer.Offer;
import onus.people.Asked;
import onus.people.Caller;
import onus.settlement.Covered;
import onus.settlement.PlanFee;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what an ordered plan, or its end, changes: steps, covered servers, the journal, and the news. */
@Component
class Replanning {

    private final Subscriptions subscriptions;
    private final Coverages coverages;
    private final Steps steps;
    private final Covers covers;
    private final NamedContacts contacts;
    private final Chain chain;
    private final Deciding deciding;
    private final ApplicationEventPublisher events;

    Replanning(
            Subscriptions subscriptions,
            Coverages coverages,
            Steps steps,
            Covers covers,
            NamedContacts contacts,
            Chain chain,
            Deciding deciding,
            ApplicationEventPublisher events) {
        this.subscriptions = subscriptions;
        this.coverages = coverages;
        this.steps = steps;
        this.covers = covers;
        this.contacts = contacts;
        this.chain = chain;
        this.deciding = deciding;
        this.events = events;
    }

    Optional<Subscription> of(UUID account, Instant now) {
        return coverages
                .at(account, now)
                .map(it -> new Subscription(
                        it,
                        next(account, now).map(step -> new Subscription.Planned(step.plan(), step.day())),
                        contacts.of(account),
                        subscriptions.revision(account)));
    }

    /** The step that is planned. */
    Optional<Step> next(UUID account, Instant now) {
        return steps.of(account).stream().filter(it -> it.at().isAfter(now)).findFirst();
    }

    boolean isCancelled(UUID account, Coverage coverage, Instant now) {
        return next(account, now)
                .filter(it -> Plans.isBasic(coverage.terms(), it.plan()))
                .isPresent();
    }

    /** The servers that are covered and that nobody has taken out. */
    Set<UUID> lasting(UUID account, Instant now) {
        var planned = next(account, now).map(Step::id);
        return covers.of(account).stream()
                .filter(it ->
                        it.to() == null || (planned.isPresent() && planned.get().equals(it.endedWith())))
                .map(Cover::service)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What is ordered takes the place of whatever was planned. */
    void enter(Coverage now, PlanPrice price, Offer offer, Asked asked) {
        var account = offer.account();
        subscriptions.begin(account, now.terms().contract(), asked.at());
        undo(account, asked);
        if (!price.wish().plan().equals(now.plan())) {
            var step = new Step(
                    UuidCreator.getTimeOrderedEpoch(), price.wish().plan(), price.startsAt(), price.from(), offer.id());
            steps.add(account, step, offer.verdict(), new Hand(asked.person(), asked.at()));
        }
        servers(now, price.wish(), offer, asked);
        nameFirst(account, asked);
        chain.move(
                account,
                now.subscribed() ? "changed" : "subscribed",
                Map.of(
                        "plan",
                        price.wish().plan(),
                        "offer",
                        offer.id().toString(),
                        "from",
                        price.from().toString()),
                asked);
        tell(account, now, price, asked);
    }

    private void tell(UUID account, Coverage now, PlanPrice price, Asked asked) {
        var plan = price.wish().plan();
        if (!now.subscribed()) {
            events.publishEvent(new SubscriptionStarted(account, plan, price.startsAt(), asked.at()));
        } else if (!plan.equals(now.plan())) {
            events.publishEvent(new SubscriptionChanged(account, now.plan(), plan, price.startsAt(), asked.at()));
        }
    }

    /** A planned step is taken back, and the servers that would have left with it stay. */
    private void undo(UUID account, Asked asked) {
        next(account, asked.at()).ifPresent(step -> {
            covers.reopen(account, step.id());
            steps.undo(account, step, asked.at());
        });
    }

    private void servers(Coverage now, PlanWish wish, Offer offer, Asked asked) {
        var account = offer.account();
        var today = now.terms().dayOf(asked.at());
        var before = lasting(account, asked.at());
        var joining = new HashSet<>(wish.servers());
        joining.removeAll(before);
        joining.forEach(it -> join(it, today, offer, asked));
        before.removeAll(wish.servers());
        before.forEach(it -> {
            covers.end(account, it, today.plusDays(1));
            events.publishEvent(new ServerUncovered(account, it, today.plusDays(1), asked.at()));
        });
    }

    /** A server taken out earlier today is still covered, so it simply stays. */
    private void join(UUID server, LocalDate today, Offer offer, Asked asked) {
        var account = offer.account();
        if (!covers.stay(account, server, today)) {
            var cover = new Cover(UuidCreator.getTimeOrderedEpoch(), server, asked.at(), today, null, null);
            covers.add(account, cover, offer.id(), asked.person());
        }
        events.publishEvent(new ServerCovered(account, server, today, asked.at()));
    }

    /** Whoever of the customer orders the first plan is its first named contact. */
    private void nameFirst(UUID account, Asked asked) {
        if (asked.by() instanceof Caller.Contact(var person, var _, var _)
                && contacts.of(account).isEmpty()) {
            contacts.add(account, person, new Hand(person, asked.at()));
        }
    }

    /** From the next month on only the basic plan is left. */
    void cancel(UUID account, Coverage now, Asked asked) {
        undo(account, asked);
        var ends = PlanPricing.nextMonth(now.terms(), asked.at());
        var day = now.terms().dayOf(ends);
        var step = new Step(UuidCreator.getTimeOrderedEpoch(), Plans.basic(now.terms()), ends, day, null);
        var made = Made.of(lastMonth(account, now, asked.at()), now.terms());
        var verdict = deciding.keep(new Thing(account, SubscriptionHeads.THING, account), made, asked.at());
        steps.add(account, step, verdict, new Hand(asked.person(), asked.at()));
        var leaving = lasting(account, asked.at());
        covers.endAll(account, day, step.id());
        chain.move(account, "cancelled", Map.of("plan", now.plan(), "ends", day.toString()), asked);
        leaving.forEach(it -> events.publishEvent(new ServerUncovered(account, it, day, asked.at())));
        events.publishEvent(new SubscriptionEnded(account, now.plan(), ends, asked.at()));
    }

    /** What is still owed: the month that runs. */
    private PlanFee lastMonth(UUID account, Coverage now, Instant at) {
        var month = YearMonth.from(now.terms().dayOf(at));
        return coverages
                .in(account, month)
                .map(MonthOfPlans::fees)
                .filter(it -> !it.isEmpty())
                .map(List::getLast)
                .orElseGet(() -> new PlanFee(now.plan(), month, List.<Covered>of(), null, null));
    }
}
