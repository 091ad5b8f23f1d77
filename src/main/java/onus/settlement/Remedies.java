package onus.settlement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.PlanRow;
import onus.contract.TicketKind;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.Entitlement.Barrier;
import onus.settlement.Entitlement.Remedy;
import onus.settlement.Entitlement.Way;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a customer is offered instead of what the plan does not give: nothing is silently dropped. */
final class Remedies {

    private Remedies() {}

    static List<Remedy> of(Entitlement wish, @Nullable Barrier barrier, Allotment allotment, ContractVersion version) {
        var remedies = new ArrayList<Remedy>();
        if (barrier != null) {
            remedies.addAll(against(barrier, wish, version));
        } else if (allotment.quotes() > 0) {
            if (version.terms().quote() != null) {
                remedies.add(new Remedy(Way.QUOTE, null, null, null));
            }
            better(wish, allotment, version).ifPresent(remedies::add);
        }
        return List.copyOf(remedies);
    }

    private static List<Remedy> against(Barrier barrier, Entitlement wish, ContractVersion version) {
        var ask = new Remedy(Way.ASK, null, null, null);
        return switch (barrier) {
            case STANDING -> List.of();
            case KIND ->
                PlanLadder.above(wish.plan(), version).stream()
                        .filter(it -> contains(row(it, version), wish.kind()))
                        .findFirst()
                        .map(it -> List.of(upgrade(wish, it, version), ask))
                        .orElse(List.of(ask));
            case SERVER -> List.of(priced(Way.COVER, wish, wish.plan(), version), ask);
            case CONTACT -> List.of(new Remedy(Way.NAMED_CONTACT, null, null, null), ask);
            case CHANNEL -> List.of(new Remedy(Way.WRITE, null, null, null));
            case QUOTA ->
                PlanLadder.above(wish.plan(), version).stream()
                        .findFirst()
                        .map(it -> List.of(upgrade(wish, it, version)))
                        .orElse(List.of());
        };
    }

    private static boolean contains(PlanRow row, TicketKind kind) {
        return kind == TicketKind.CHANGE ? row.change() != null : row.failure() != null;
    }

    /** The smallest larger plan that leaves the fewest actions to be paid apart, if it leaves fewer. */
    private static Optional<Remedy> better(Entitlement wish, Allotment now, ContractVersion version) {
        var fewest = now.quotes();
        String best = null;
        for (var plan : PlanLadder.above(wish.plan(), version)) {
            var quotes =
                    Allotment.of(wish.under(plan), row(plan, version), version).quotes();
            if (quotes < fewest) {
                fewest = quotes;
                best = plan;
            }
        }
        return Optional.ofNullable(best).map(it -> upgrade(wish, it, version));
    }

    private static PlanRow row(String plan, ContractVersion version) {
        return Objects.requireNonNull(
                Objects.requireNonNull(version.terms().plans()).get(plan));
    }

    private static Remedy upgrade(Entitlement wish, String plan, ContractVersion version) {
        return priced(Way.UPGRADE, wish, plan, version);
    }

    private static Remedy priced(Way way, Entitlement wish, String plan, ContractVersion version) {
        var then = monthly(plan, wish.covered() ? wish.servers() : wish.servers() + 1, wish, version);
        var now = monthly(wish.plan(), wish.servers(), wish, version);
        return new Remedy(way, plan, then, then.minus(now));
    }

    private static Money monthly(String plan, int servers, Entitlement wish, ContractVersion version) {
        var month = YearMonth.from(version.dayOf(wish.at()));
        var all = Collections.nCopies(servers, new Covered(null, null));
        var fee = new PlanFee(plan, month, all, null, null).decide(version);
        if (fee instanceof Verdict.Decided<PlanFee.Answer>(var answer, var _)) {
            return answer.net();
        }
        throw new IllegalStateException("A plan of the contract has a fee: " + fee);
    }

    static List<Because> because(List<Remedy> remedies) {
        return remedies.stream().map(Remedies::because).toList();
    }

    private static Because because(Remedy remedy) {
        var because = Because.of("quota.overLimit").point(remedy.way().code());
        var plan = remedy.plan();
        var monthly = remedy.monthlyNet();
        var more = remedy.moreNet();
        return plan == null || monthly == null || more == null
                ? because
                : because.with("plan", new Value.Name(plan))
                        .with("monthly", new Value.Amount(monthly))
                        .with("more", new Value.Amount(more));
    }
}
