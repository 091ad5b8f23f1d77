package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.customer.Deciding;
import onus.journal.Thing;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.offer.Offering;
import onus.offer.Price;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Sells plans on top of the basic one: the price is told word for word, and only exactly that price is ordered. */
@Component
public class Subscribing {

    private final Transactions transactions;
    private final Coverages coverages;
    private final Customers customers;
    private final PlanRules rules;
    private final Offering offering;
    private final Wishes wishes;
    private final Subscriptions subscriptions;
    private final Deciding deciding;
    private final Replanning replanning;

    Subscribing(
            Transactions transactions,
            Coverages coverages,
            Customers customers,
            PlanRules rules,
            Offering offering,
            Wishes wishes,
            Subscriptions subscriptions,
            Deciding deciding,
            Replanning replanning) {
        this.transactions = transactions;
        this.coverages = coverages;
        this.customers = customers;
        this.rules = rules;
        this.offering = offering;
        this.wishes = wishes;
        this.subscriptions = subscriptions;
        this.deciding = deciding;
        this.replanning = replanning;
    }

    /** A told price: by the month in the offer, and what the rest of the first month costs. */
    public record Told(Offer offer, PlanWish wish, Price firstPart, LocalDate from) {}

    /** Tells the price of a plan and its servers; it holds until the end of the day. */
    public Ruling<Told> tell(UUID account, PlanWish wish, Asked asked) {
        return transactions.inAccount(
                account,
                () -> coverages
                        .at(account, asked.at())
                        .map(it -> rules.allow(account, wish, it, asked).map(_ -> told(account, wish, it, asked)))
                        .orElseGet(PlanRefusal.NO_PLANS::denied));
    }

    private Told told(UUID account, PlanWish wish, Coverage now, Asked asked) {
        var customer = customers.of(account);
        var pricing = pricing(customer, now, asked);
        var price = pricing.of(wish);
        var until = pricing.validUntil();
        var verdict = deciding.keep(thing(account), price.made(), asked.at());
        var offer = offering.make(
                account,
                new Offering.Told(
                        OfferKind.SUBSCRIPTION,
                        subject(now.terms()),
                        price.monthly(),
                        List.of(),
                        "monthly",
                        new PlanWords(customer, now.terms()).price(price, until),
                        customer.language(),
                        until,
                        verdict),
                asked.person(),
                asked.at());
        wishes.add(account, offer.id(), new Wishes.Told(wish, subscriptions.revision(account)));
        return new Told(offer, wish, price.firstPart(), price.from());
    }

    private PlanPricing pricing(Customer customer, Coverage now, Asked asked) {
        var day = now.terms().dayOf(asked.at());
        var month = coverages.in(customer.account(), YearMonth.from(day));
        var before = month.map(it -> it.before(day)).orElse(List.of());
        return new PlanPricing(now, before, customer.buyer(), asked.at());
    }

    private static Offer.Subject subject(ContractVersion terms) {
        return new Offer.Subject(null, null, terms.contract(), terms.from());
    }

    private static Thing thing(UUID account) {
        return new Thing(account, SubscriptionHeads.THING, account);
    }

    /** Takes the order of exactly the told gross, if nothing has changed since it was told. */
    public Ruling<Subscription> order(UUID account, UUID offer, Money gross, Asked asked) {
        return transactions.inAccount(account, () -> {
            var row = subscriptions.lock(account);
            var told = wishes.find(account, offer);
            if (told.isEmpty()) {
                return PlanRefusal.NO_SUCH_OFFER.denied();
            }
            var found = offering.find(account, offer).orElseThrow();
            return orderable(found, gross, asked)
                    .<Ruling<Subscription>>map(PlanRefusal::denied)
                    .orElseGet(() -> row.map(Subscriptions.Row::revision).orElse(0L)
                                    == told.get().revision()
                            ? confirm(found, told.get().wish(), asked)
                            : PlanRefusal.CHANGED_SINCE.denied());
        });
    }

    private static Optional<PlanRefusal> orderable(Offer offer, Money gross, Asked asked) {
        return switch (Offering.orderable(offer, gross, asked.at())) {
            case YES -> Optional.empty();
            case ORDERED_ALREADY -> Optional.of(PlanRefusal.ORDERED_ALREADY);
            case EXPIRED -> Optional.of(PlanRefusal.OFFER_EXPIRED);
            case CLOSED -> Optional.of(PlanRefusal.NO_SUCH_OFFER);
            case OTHER_AMOUNT -> Optional.of(PlanRefusal.WRONG_AMOUNT);
        };
    }

    private Ruling<Subscription> confirm(Offer offer, PlanWish wish, Asked asked) {
        var account = offer.account();
        var now = coverages.at(account, asked.at()).orElseThrow();
        return rules.allow(account, wish, now, asked).map(_ -> {
            var customer = customers.of(account);
            var price = pricing(customer, now, asked).of(wish);
            offering.order(offer, asked.person(), new PlanWords(customer, now.terms()).order(price), asked.at());
            replanning.enter(now, price, offer, asked);
            return replanning.of(account, asked.at()).orElseThrow();
        });
    }

    /** The subscription ends with the month; until then everything stays. */
    public Ruling<Subscription> cancel(UUID account, Asked asked) {
        return transactions.inAccount(account, () -> {
            subscriptions.lock(account);
            var now = coverages.at(account, asked.at());
            if (now.filter(Coverage::subscribed).isEmpty()) {
                return PlanRefusal.NOT_SUBSCRIBED.denied();
            }
            if (replanning.isCancelled(account, now.get(), asked.at())) {
                return PlanRefusal.CANCELLED_ALREADY.denied();
            }
            replanning.cancel(account, now.get(), asked);
            return Ruling.granted(replanning.of(account, asked.at()).orElseThrow());
        });
    }

    /** The label of the button that orders a plan, in the customer's language; for consumers the words the law asks for. */
    public String button(UUID account, Instant now) {
        return transactions.inAccount(
                account,
                () -> coverages
                        .at(account, now)
                        .map(it -> new PlanWords(customers.of(account), it.terms()).button())
                        .orElseThrow());
    }

    /** What the account has at an instant; empty where the customer's contract has no plans. */
    public Optional<Subscription> of(UUID account, Instant now) {
        return transactions.inAccount(account, () -> replanning.of(account, now));
    }
}
