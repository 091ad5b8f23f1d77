package onus.uptime.outage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.reason.Coded;
import onus.uptime.stop.Stop;

/**
 * A stretch of a month in which something was different, and why.
 *
 * @param lasts whether its end is not known yet
 */
public record Happening(UUID id, What what, Interval time, String reason, boolean lasts) {

    /** What it was, and by that whether it counts as downtime. */
    public enum What implements Coded {
        OUTAGE,
        /** Down by what the customer did. */
        CUSTOMER_CAUSED,
        /** Noted, and taken back. */
        RETRACTED,
        MAINTENANCE,
        /** Announced too late to be let out of the downtime. */
        LATE_MAINTENANCE,
        /** Called off before it began; lets nothing out. */
        CANCELLED_MAINTENANCE,
        /** Not meant to run. */
        STOPPED
    }

    static Happening of(Outage outage, Interval time) {
        var what = switch (outage.effect()) {
            case DOWN -> What.OUTAGE;
            case CUSTOMER_CAUSED -> What.CUSTOMER_CAUSED;
            case RETRACTED -> What.RETRACTED;
        };
        return new Happening(outage.id(), what, time, outage.told().reason(), outage.to() == null);
    }

    static Happening of(Maintenance work, ContractVersion version) {
        var what = work.cancelled() != null
                ? What.CANCELLED_MAINTENANCE
                : work.inTime(version) ? What.MAINTENANCE : What.LATE_MAINTENANCE;
        return new Happening(work.id(), what, work.time(), work.reason(), false);
    }

    static Happening of(Stop stop, Interval time) {
        return new Happening(stop.id(), What.STOPPED, time, stop.reason(), stop.to() == null);
    }

    Optional<Happening> cut(Interval window) {
        return Intervals.united(List.of(time)).cut(window).parts().stream()
                .findFirst()
                .map(it -> new Happening(id, what, it, reason, lasts));
    }
}
