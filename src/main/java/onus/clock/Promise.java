package onus.clock;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.settlement.Promised;
import onus.settlement.ReactionDeadline;
import onus.settlement.Verdict;
import org.jspecify.annotations.Nullable;

/** What a plan promises for a ticket: the question that the calculator answers, and the clock that comes of it. */
record Promise(int number, Told told, PlanTerms.Target target, ContractVersion version) {

    /** How much of the promised time is gone when the desk is warned. */
    static final int WARNING_PERCENT = 75;

    /** What a ticket is, under which plan, since when it waits, and since when that is known. */
    record Told(@Nullable Promised kind, @Nullable String plan, Instant receivedAt, Instant at) {}

    /** Null where the plan promises nothing for this kind. */
    static @Nullable Promise of(Told told, ContractVersion version) {
        if (told.kind() == null || told.plan() == null) {
            return null;
        }
        return ReactionDeadline.target(told.plan(), told.kind(), version)
                .map(it -> new Promise(1, told, it, version))
                .orElse(null);
    }

    Promise numbered(int count) {
        return new Promise(count, told, target, version);
    }

    /** The same, counted from another receipt, as it is known from this instant on. */
    Promise since(Instant receivedAt, Instant at) {
        return new Promise(number, new Told(told.kind(), told.plan(), receivedAt, at), target, version);
    }

    /** Whether it promises the same for the same kind, whatever the plan is called. */
    boolean isSameAs(Promise other) {
        return kind() == other.kind() && target.equals(other.target);
    }

    private Promised kind() {
        return Objects.requireNonNull(told.kind());
    }

    /** The line of the calculator. */
    ReactionDeadline question(Intervals pauses, @Nullable Instant reactedAt) {
        return new ReactionDeadline(Objects.requireNonNull(told.plan()), kind(), told.receivedAt(), pauses, reactedAt);
    }

    boolean isMetAt(Instant at, List<Pause> pauses) {
        return question(known(pauses, at), at).decide(version) instanceof Verdict.Decided<ReactionDeadline.Answer> it
                && Boolean.TRUE.equals(it.answer().met());
    }

    Clock clock(List<Pause> pauses, Ending ending) {
        var end = ending.endedAt();
        var mine = end == null
                ? pauses
                : pauses.stream()
                        .map(it -> it.isOpen() ? it.until(end, null) : it)
                        .toList();
        return new Clock(
                number,
                kind(),
                Objects.requireNonNull(told.plan()),
                target,
                told.receivedAt(),
                told.at(),
                mine,
                due(mine),
                ending);
    }

    /** A clock that waits has a deadline only if that lies before the waiting. */
    private Clock.@Nullable Due due(List<Pause> pauses) {
        var waitsFrom = pauses.stream()
                .filter(Pause::isOpen)
                .map(Pause::from)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        var question = question(closed(pauses), null);
        var deadline = question.reached(100, version);
        if (deadline.isAfter(waitsFrom)) {
            return null;
        }
        return new Clock.Due(
                question.reached(WARNING_PERCENT, version), deadline, ReactionDeadline.lateFrom(deadline, version));
    }

    static Intervals closed(List<Pause> pauses) {
        return Intervals.united(pauses.stream()
                .filter(it -> !it.isOpen())
                .map(it -> new Interval(it.from(), Objects.requireNonNull(it.to())))
                .toList());
    }

    /** The pauses as they are known at an instant: what still waits has waited until then. */
    private static Intervals known(List<Pause> pauses, Instant at) {
        return closed(
                pauses.stream().map(it -> it.isOpen() ? it.until(at, null) : it).toList());
    }
}
