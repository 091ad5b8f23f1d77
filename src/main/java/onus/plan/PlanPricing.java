package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import onus.contract.ContractVersion;
import onus.customer.Deciding.Made;
import onus.offer.Price;
import onus.settlement.Buyer;
import onus.settlement.Covered;
import onus.settlement.PlanFee;
import onus.settlement.PlanLadder;
import onus.settlement.Vat;
import onus.settlement.Verdict;
import org.joda.money.Money;

/** What a wish costs under an account's terms: pure. */
final class PlanPricing {

    private final Coverage now;
    private final List<Covered> before;
    private final Buyer buyer;
    private final Instant at;

    /** {@code before} are the days of this month that a paid plan had already. */
    PlanPricing(Coverage now, List<Covered> before, Buyer buyer, Instant at) {
        this.now = now;
        this.before = before;
        this.buyer = buyer;
        this.at = at;
    }

    PlanPrice of(PlanWish wish) {
        var starts = starts(wish.plan());
        var day = terms().dayOf(starts);
        var month = YearMonth.from(day);
        var whole = wish.servers().stream().map(_ -> new Covered(null, null)).toList();
        var monthly = Made.of(new PlanFee(wish.plan(), month, whole, null, null), terms());
        var first = new PlanFee(wish.plan(), month, part(wish, day), day, null, before);
        return new PlanPrice(
                wish,
                starts,
                day,
                price(decided(monthly.verdict()).net(), day),
                price(decided(first.decide(terms())).net(), day),
                monthly);
    }

    /** The wished servers from the first day; one that is taken out stays covered for the rest of that day. */
    private List<Covered> part(PlanWish wish, LocalDate day) {
        var leaving = now.servers().stream()
                .filter(it -> !wish.servers().contains(it.service()))
                .map(_ -> new Covered(day, day.plusDays(1)));
        return Stream.concat(wish.servers().stream().map(_ -> new Covered(day, null)), leaving)
                .toList();
    }

    /** When a plan of this size begins to hold. */
    Instant starts(String plan) {
        var rules = terms().terms().plan();
        int size = PlanLadder.compare(plan, now.plan(), terms());
        if (rules == null || size == 0) {
            return at;
        }
        return switch (size > 0 ? rules.upgrade() : rules.downgrade()) {
            case AT_ONCE -> at;
            case NEXT_MONTH -> nextMonth(terms(), at);
        };
    }

    static Instant nextMonth(ContractVersion terms, Instant at) {
        return YearMonth.from(terms.dayOf(at))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(terms.zone())
                .toInstant();
    }

    /** The price counts days, so it holds to the end of this one. */
    Instant validUntil() {
        return terms().dayOf(at).plusDays(1).atStartOfDay(terms().zone()).toInstant();
    }

    private Price price(Money net, LocalDate day) {
        var tax = decided(new Vat(day, List.of(net), buyer).decide(terms()));
        return new Price(tax.net(), tax.category().code(), tax.rate(), tax.vat(), tax.gross());
    }

    private ContractVersion terms() {
        return now.terms();
    }

    private static <A> A decided(Verdict<A> verdict) {
        return switch (verdict) {
            case Verdict.Decided<A> it -> it.answer();
            case Verdict.Refused<A> refused -> throw new IllegalStateException("A plan has a price: " + refused);
        };
    }
}
