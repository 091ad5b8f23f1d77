package onus.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time by which contracts are judged. It never runs backwards. A story may start it in the past and move it step
 * by step until it reaches real time; over HTTP nobody can.
 */
public final class BusinessClock extends Clock {

    private final Clock real;
    private @Nullable Instant told;
    private Instant last = Instant.MIN;

    private BusinessClock(Clock real, @Nullable Instant told) {
        this.real = real;
        this.told = told;
    }

    /** Goes with real time from the beginning. */
    public static BusinessClock real(Clock real) {
        return new BusinessClock(real, null);
    }

    /** Stands still at an instant of the past until it is moved. */
    public static BusinessClock standingAt(Instant start, Clock real) {
        return new BusinessClock(real, start.truncatedTo(ChronoUnit.MICROS));
    }

    /** The later of what was told before and what is told now, in microseconds. */
    @Override
    public synchronized Instant instant() {
        var now = told == null ? real.instant().truncatedTo(ChronoUnit.MICROS) : told;
        if (now.isAfter(last)) last = now;
        return last;
    }

    /** Moves a standing clock forward; to move backwards, or a clock that goes with real time, is a mistake. */
    public synchronized void moveTo(Instant next) {
        if (told == null) throw new IllegalStateException("The clock goes with real time");
        if (next.isBefore(instant())) throw new IllegalArgumentException(next + " is before " + instant());
        told = next.truncatedTo(ChronoUnit.MICROS);
    }

    /** From now on the clock goes with real time, which it must not have overtaken. */
    public synchronized void catchUp() {
        if (told != null && told.isAfter(real.instant()))
            throw new IllegalStateException("The story has overtaken real time: " + told);
        told = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A zone is the contract's affair: this clock tells instants only. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The business clock has no zone");
    }
}
