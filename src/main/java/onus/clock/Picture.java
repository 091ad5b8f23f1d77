package onus.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onus.contract.ContractVersion;
import onus.reason.Coded;
import onus.settlement.ReactionDeadline;

/** The time of a clock from its start to its end as a row of stretches: what counted, what was closed, and what waited for the customer. */
public record Picture(Instant from, Instant to, List<Stretch> stretches) {

    /** No finer than this is drawn; openings and closings of desks fall on it. */
    private static final Duration FINEST = Duration.ofMinutes(5);

    /** More pieces than a row of points on a screen can show. */
    private static final int MOST = 600;

    /** What a stretch of time was to the clock. */
    public enum Kind implements Coded {
        COUNTED,
        CLOSED,
        PAUSED
    }

    /** Time of one kind. */
    public record Stretch(Kind kind, Instant from, Instant to) {}

    /** Up to the deadline, or to now or the reaction where that is later. */
    public static Picture of(Clock clock, ContractVersion version, Instant now) {
        var end = Objects.requireNonNullElse(clock.ending().endedAt(), now);
        var due = clock.due();
        var to = due != null && due.deadline().isAfter(end) ? due.deadline() : end;
        return new Picture(clock.startedAt(), to, stretches(clock, version, to));
    }

    /** How far along the picture an instant lies, from 0 to 1000. */
    public long place(Instant at) {
        var whole = Duration.between(from, to).toMillis();
        var part = Duration.between(from, at).toMillis();
        return whole == 0 ? 0 : Math.clamp(part * 1000 / whole, 0, 1000);
    }

    private static List<Stretch> stretches(Clock clock, ContractVersion version, Instant to) {
        var step = Duration.between(clock.startedAt(), to).dividedBy(MOST);
        var piece = step.compareTo(FINEST) > 0 ? step : FINEST;
        var stretches = new ArrayList<Stretch>();
        for (var at = clock.startedAt(); at.isBefore(to); at = at.plus(piece)) {
            var next = at.plus(piece).isAfter(to) ? to : at.plus(piece);
            var kind = kind(clock, version, at);
            if (!stretches.isEmpty() && stretches.getLast().kind() == kind) {
                stretches.add(new Stretch(kind, stretches.removeLast().from(), next));
            } else {
                stretches.add(new Stretch(kind, at, next));
            }
        }
        return List.copyOf(stretches);
    }

    private static Kind kind(Clock clock, ContractVersion version, Instant at) {
        if (clock.pauses().stream().anyMatch(it -> holds(it, at))) {
            return Kind.PAUSED;
        }
        return ReactionDeadline.counts(clock.target(), at, version) ? Kind.COUNTED : Kind.CLOSED;
    }

    private static boolean holds(Pause pause, Instant at) {
        return !at.isBefore(pause.from()) && (pause.to() == null || at.isBefore(pause.to()));
    }
}
