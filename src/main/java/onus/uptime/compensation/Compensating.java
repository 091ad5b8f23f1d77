package onus.uptime.compensation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Days;
import onus.contract.PlanTerms.Granting;
import onus.customer.Deciding;
import onus.journal.Thing;
import onus.journal.Verdicts;
import onus.plan.Coverages;
import onus.plan.MonthOfPlans;
import onus.platform.Transactions;
import onus.settlement.CompensationOf;
import onus.settlement.KeptVerdicts;
import onus.settlement.Verdict;
import onus.uptime.compensation.Compensation.Sums;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Decides what a month that is over gives back, once for the same facts however often it is asked. */
@Component
public class Compensating {

    /** What the journal calls the things these verdicts are about. */
    public static final String THING = "compensation";

    private final Transactions transactions;
    private final Coverages coverages;
    private final OutagesOfPlan outages;
    private final Compensations compensations;
    private final Deciding deciding;
    private final ApplicationEventPublisher events;

    Compensating(
            Transactions transactions,
            Coverages coverages,
            OutagesOfPlan outages,
            Compensations compensations,
            Deciding deciding,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.coverages = coverages;
        this.outages = outages;
        this.compensations = compensations;
        this.deciding = deciding;
        this.events = events;
    }

    /** Why a month is decided. */
    public enum Cause {
        /** It is over. */
        MONTH_ENDED,
        /** The customer claims it. */
        CLAIMED
    }

    /** Decides a month of an account; what is not over yet, or was decided on the same facts, stays as it is. */
    public List<Compensation> decide(UUID account, YearMonth month, Cause cause, Instant now) {
        return transactions.inAccount(account, () -> {
            var made = new ArrayList<Compensation>();
            coverages
                    .in(account, month)
                    .filter(it -> isOver(it, now) && isGranted(it, cause))
                    .ifPresent(plans -> plans.stretches().forEach(it -> made.addAll(decide(account, plans, it, now))));
            return List.copyOf(made);
        });
    }

    private static boolean isOver(MonthOfPlans plans, Instant now) {
        return !now.isBefore(Days.of(plans.month()).in(plans.terms().zone()).to());
    }

    private static boolean isGranted(MonthOfPlans plans, Cause cause) {
        var terms = plans.terms().terms().compensation();
        return terms != null && (cause == Cause.CLAIMED || terms.granting() == Granting.AUTOMATIC);
    }

    private List<Compensation> decide(UUID account, MonthOfPlans plans, MonthOfPlans.Stretch stretch, Instant now) {
        var question = outages.question(account, plans, stretch, now);
        var before = compensations.of(account, plans.month(), stretch.from());
        if (before.isEmpty()
                && question.servers().stream().allMatch(it -> it.outages().isEmpty())) {
            return List.of();
        }
        var made = Deciding.Made.of(question, plans.terms());
        return !before.isEmpty() && rests(before.getLast(), made)
                ? List.of()
                : switch (made.verdict()) {
                    case Verdict.Refused<CompensationOf.Answer> _ -> List.of();
                    case Verdict.Decided<CompensationOf.Answer>(var answer, var _) ->
                        List.of(decided(plans, stretch, made, new After(account, before, Sums.of(answer), now)));
                };
    }

    /** Whether a decision rests on the same facts. */
    private boolean rests(Compensation last, Deciding.Made<CompensationOf.Answer> made) {
        var now = KeptVerdicts.of(made.question(), made.version(), made.verdict());
        return deciding.find(last.account(), last.verdict())
                .map(Verdicts.Kept::decision)
                .filter(it -> it.question().equals(now.question()))
                .filter(it -> JsonMapper.shared()
                        .readTree(it.facts())
                        .equals(JsonMapper.shared().readTree(now.facts())))
                .isPresent();
    }

    /** What is decided now, after what was decided before. */
    private record After(UUID account, List<Compensation> before, Sums sums, Instant now) {

        Sums given() {
            return before.stream()
                    .map(Compensation::given)
                    .reduce(Sums::plus)
                    .map(sums::beyond)
                    .orElse(sums);
        }
    }

    private Compensation decided(
            MonthOfPlans plans, MonthOfPlans.Stretch stretch, Deciding.Made<CompensationOf.Answer> made, After after) {
        var account = after.account();
        var id = UuidCreator.getTimeOrderedEpoch();
        var verdict = deciding.keep(new Thing(account, THING, id), made, after.now());
        var compensation = new Compensation(
                account,
                id,
                plans.month(),
                stretch.plan(),
                stretch.from(),
                after.before().size() + 1,
                verdict,
                after.sums(),
                after.given(),
                after.now());
        compensations.add(compensation);
        if (!compensation.given().isZero()) {
            events.publishEvent(new CompensationDecided(compensation, plans.terms()));
        }
        return compensation;
    }

    /** Whether an outage that touches the month has not ended yet. */
    boolean lasts(UUID account, YearMonth month) {
        return transactions.inAccount(
                account,
                () -> coverages.in(account, month).stream()
                        .flatMap(it -> it.stretches().stream())
                        .flatMap(it -> it.servers().stream())
                        .anyMatch(it -> outages.lasts(account, it.service())));
    }

    /** All decisions about an account, the latest month first. */
    public List<Compensation> of(UUID account) {
        return transactions.inAccount(account, () -> compensations.of(account));
    }

    public Optional<Compensation> find(UUID account, UUID compensation) {
        return transactions.inAccount(account, () -> compensations.find(account, compensation));
    }
}
