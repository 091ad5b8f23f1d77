package onus.settlement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.calendar.WorkingTime;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.contract.PlanTerms.PlanRow;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.OrNone;
import org.jspecify.annotations.Nullable;

/**
 * By when somebody has to react.
 *
 * @param pauses real time in which the clock stood; counted on the clock's own calendar
 * @param reactedAt the first human answer, if there was one
 */
public record ReactionDeadline(
        String plan,
        Promised kind,
        Instant receivedAt,
        @OrNone Intervals pauses,
        @Nullable Instant reactedAt) implements PlanQuestion<ReactionDeadline.Answer> {

    /** The first instant that is too late under a strict promise; {@code met} only if somebody reacted. */
    public record Answer(Instant deadline, @Nullable Boolean met) {}

    @Override
    public Verdict<Answer> decide(PlanRow row, ContractVersion version) {
        if (reactedAt != null && reactedAt.isBefore(receivedAt)) {
            return Verdict.contradiction(Because.of("facts")
                    .point("reacted-before-received")
                    .with("receivedAt", new Value.Moment(receivedAt, version.zone()))
                    .with("reactedAt", new Value.Moment(reactedAt, version.zone())));
        }
        var target = kind.target(row);
        if (target == null) {
            return Verdict.notIncluded(
                    Because.of("plans." + kind.code()).point("none").with("plan", new Value.Name(plan)));
        }
        var deadline = clock(target, version).after(receivedAt, target.lessThan(), pauses);
        return new Verdict.Decided<>(answer(deadline, version), because(target, deadline, version));
    }

    /** The promise of a plan for a kind of ticket; empty if the contract sells no such plan or the plan does not contain the kind. */
    public static Optional<PlanTerms.Target> target(String plan, Promised kind, ContractVersion version) {
        return Optional.ofNullable(version.terms().plans())
                .flatMap(it -> Optional.ofNullable(it.get(plan)))
                .flatMap(it -> Optional.ofNullable(kind.target(it)));
    }

    /** The instant at which so many percent of the promised time have been counted, pauses left out; for a promise that exists. */
    public Instant reached(int percent, ContractVersion version) {
        var target = target(plan, kind, version).orElseThrow();
        return clock(target, version)
                .after(receivedAt, target.lessThan().multipliedBy(percent).dividedBy(100), pauses);
    }

    /** Whether a promise counts this instant. */
    public static boolean counts(PlanTerms.Target target, Instant at, ContractVersion version) {
        return clock(target, version).counts(at);
    }

    /** The first instant from this one on that a promise counts: this one itself, or when its hours open again. */
    public static Instant counted(PlanTerms.Target target, Instant at, ContractVersion version) {
        var clock = clock(target, version);
        var tick = Duration.of(1, ChronoUnit.MICROS);
        return clock.counts(at) ? at : clock.after(at, tick).minus(tick);
    }

    /** How much of the promised time had been counted at an instant, pauses left out; for a promise that exists. */
    public Duration elapsed(Instant at, ContractVersion version) {
        var clock = clock(target(plan, kind, version).orElseThrow(), version);
        var waited = pauses.cut(new Interval(receivedAt, at)).parts().stream()
                .map(it -> clock.elapsed(it.from(), it.to()))
                .reduce(Duration.ZERO, Duration::plus);
        return clock.elapsed(receivedAt, at).minus(waited);
    }

    /** The first instant too late for a deadline; clocks count in microseconds. */
    public static Instant lateFrom(Instant deadline, ContractVersion version) {
        return switch (reaction(version).comparison()) {
            case STRICT_LESS -> deadline;
            case AT_MOST -> deadline.plus(1, ChronoUnit.MICROS);
        };
    }

    private static WorkingTime clock(PlanTerms.Target target, ContractVersion version) {
        return Calendars.clock(target.clock(), reaction(version).businessHours(), version.market());
    }

    private Answer answer(Instant deadline, ContractVersion version) {
        if (reactedAt == null) {
            return new Answer(deadline, null);
        }
        return new Answer(
                deadline,
                switch (reaction(version).comparison()) {
                    case STRICT_LESS -> reactedAt.isBefore(deadline);
                    case AT_MOST -> !reactedAt.isAfter(deadline);
                });
    }

    private static PlanTerms.Reaction reaction(ContractVersion version) {
        return Objects.requireNonNull(version.terms().reaction(), "plans without reaction");
    }

    private List<Because> because(PlanTerms.Target target, Instant deadline, ContractVersion version) {
        var because = new ArrayList<Because>();
        because.add(Because.of("plans." + kind.code())
                .point(target.clock() == PlanTerms.ClockKind.BUSINESS ? "business" : "always")
                .with("plan", new Value.Name(plan))
                .with("target", new Value.Length(target.lessThan()))
                .with("received", new Value.Moment(receivedAt, version.zone()))
                .with("deadline", new Value.Moment(deadline, version.zone())));
        holidays(target, deadline, version).ifPresent(because::add);
        if (!pauses.isEmpty()) {
            because.add(Because.of("reaction.businessHours")
                    .point("paused")
                    .with("pauses", new Value.Count(pauses.parts().size())));
        }
        if (reactedAt != null) {
            because.add(Because.of("reaction.comparison")
                    .point(Boolean.TRUE.equals(answer(deadline, version).met()) ? "met" : "missed")
                    .with("reacted", new Value.Moment(reactedAt, version.zone())));
        }
        return because;
    }

    /** Days on which a customer may wonder why nothing was counted. */
    private Optional<Because> holidays(PlanTerms.Target target, Instant deadline, ContractVersion version) {
        if (target.clock() == PlanTerms.ClockKind.AROUND_THE_CLOCK) {
            return Optional.empty();
        }
        var closed = Calendars.closed(
                reaction(version).businessHours(),
                version.market(),
                version.dayOf(receivedAt),
                version.dayOf(deadline));
        return closed.stream()
                .findFirst()
                .map(first -> Because.of("reaction.businessHours")
                        .point("holidays")
                        .with("count", new Value.Count(closed.size()))
                        .with("first", new Value.Day(first)));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(receivedAt);
    }
}
