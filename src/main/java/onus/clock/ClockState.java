package onus.clock;

import java.time.Instant;
import onus.reason.Coded;

/** Where a clock stands at an instant. */
public enum ClockState implements Coded {
    RUNNING,
    /** The customer is waited for. */
    PAUSED,
    /** The promised time is over and nobody has reacted. */
    LATE,
    MET,
    MISSED,
    REPLACED,
    DROPPED,
    /** Its ticket was merged into another while there was still time. */
    MERGED;

    public static ClockState of(Clock clock, Instant now) {
        return switch (clock.ending()) {
            case Ending.Open _ -> clock.isLate(now) ? LATE : clock.isPaused() ? PAUSED : RUNNING;
            case Ending.Reacted it -> it.met() ? MET : MISSED;
            case Ending.Replaced _ -> REPLACED;
            case Ending.Dropped _ -> DROPPED;
            case Ending.Merged _ -> clock.isLate(now) ? MISSED : MERGED;
        };
    }
}
