package onus.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onus.calendar.Days;
import onus.contract.ContractVersion;
import onus.contract.PlanChoices.UnitReturn;
import onus.contract.PlanTerms;
import onus.contract.PlanTerms.PlanRow;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Value;
import onus.settlement.line.OrNone;
import org.jspecify.annotations.Nullable;

/**
 * How much of a month's changes is used. Alerts, failures and questions are told so that the answer can say that they do not count.
 *
 * @param servers covered servers, where each has a quota of its own
 * @param planFrom first day of the plan, if not the whole month
 * @param planTo the day the plan ends, exclusive
 */
public record QuotaUse(
        String plan,
        YearMonth month,
        List<Change> changes,
        @OrNone int alerts,
        @OrNone int failures,
        @OrNone int questions,
        @Nullable Integer servers,
        @Nullable LocalDate planFrom,
        @Nullable LocalDate planTo)
        implements PlanQuestion<QuotaUse.Answer> {

    /** A change the customer ordered; each of its actions is a unit. */
    public record Change(
            Instant receivedAt,
            int actions,
            State state,
            @OrNone boolean causedByProvider) {}

    /** What became of a change. */
    public enum State implements Coded {
        DONE,
        OPEN,
        CANCELLED_BEFORE_START,
        REJECTED
    }

    /** Units of the month; {@code remaining} is never below zero. */
    public record Answer(long limit, long used, long remaining) {}

    @Override
    public Verdict<Answer> decide(PlanRow row, ContractVersion version) {
        var contradiction = Covered.contradiction(planFrom, planTo);
        if (contradiction.isPresent()) {
            return Verdict.contradiction(contradiction.get());
        }
        var quota = row.quota();
        if (quota == null) {
            return Verdict.notIncluded(Because.of("plans.quota").point("none").with("plan", new Value.Name(plan)));
        }
        var limit = limit(quota, version);
        var window = Days.of(month).in(version.zone());
        var used = changes.stream()
                .filter(it -> window.contains(it.receivedAt))
                .filter(it -> !returned(it, version.terms().quota()))
                .mapToLong(Change::actions)
                .sum();
        var answer = new Answer(limit, used, Math.max(0, limit - used));
        return new Verdict.Decided<>(answer, because(answer));
    }

    private static boolean returned(Change change, PlanTerms.@Nullable Quota rules) {
        if (rules == null) {
            return false;
        }
        var returns = rules.returnedWhen();
        var byState = switch (change.state) {
            case DONE, OPEN -> false;
            case CANCELLED_BEFORE_START -> returns.contains(UnitReturn.CANCELLED_BEFORE_START);
            case REJECTED -> returns.contains(UnitReturn.OUT_OF_SCOPE);
        };
        return byState || (change.causedByProvider && returns.contains(UnitReturn.CAUSED_BY_PROVIDER));
    }

    private long limit(int quota, ContractVersion version) {
        var rules = version.terms().quota();
        if (rules == null) {
            return quota;
        }
        var days = Days.of(month);
        long ofMonth = switch (rules.proration()) {
            case NONE -> quota;
            case DAILY_CEIL -> Math.ceilDiv(quota * days.cut(planFrom, planTo).count(), days.count());
        };
        return rules.scope() == PlanTerms.AccountOrServer.SERVER && servers != null ? ofMonth * servers : ofMonth;
    }

    private List<Because> because(Answer answer) {
        var limit = Because.of("plans.quota")
                .with("plan", new Value.Name(plan))
                .with("limit", new Value.Count(answer.limit))
                .with("used", new Value.Count(answer.used))
                .with("remaining", new Value.Count(answer.remaining));
        long others = (long) alerts + failures + questions;
        return others == 0
                ? List.of(limit)
                : List.of(limit, Because.of("quota.scope").with("others", new Value.Count(others)));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(Days.of(month).in(zone).from());
    }
}
