package onus.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import onus.calendar.Days;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.contract.PlanChoices;
import onus.contract.PlanTerms;

/** Time down out of the time that counts; compared exactly, shown rounded down. */
record Availability(Duration total, Duration down) {

    /**
     * What is known of a server.
     *
     * @param maintenance announced in time
     * @param stopped when it was not meant to run
     */
    record Seen(Intervals outages, Intervals maintenance, Intervals stopped) {}

    /**
     * Outages united, cut to the covered days, freed of announced maintenance, of the time in which the server was not meant to run, and of
     * those too short to count. That time leaves both sides of the fraction: it is neither down nor time to be up in.
     */
    static Availability of(Days covered, Seen seen, ContractVersion version) {
        var terms = version.terms().uptime();
        var window = covered.in(version.zone());
        var shortest = Duration.ofSeconds(terms == null ? 0 : terms.minOutageSeconds());
        var counted = terms != null && terms.maintenance() == PlanChoices.Maintenance.COUNTED;
        var off = off(covered, seen.stopped(), version);
        var down = seen.outages()
                .cut(window)
                .minus(counted ? Intervals.NONE : seen.maintenance())
                .minus(off)
                .lasting(shortest)
                .total();
        var whole = terms != null && terms.denominator() == PlanTerms.Denominator.DAYS_X_24H
                ? Duration.ofDays(covered.count())
                : window.length();
        return new Availability(floored(whole.minus(off.total())), down);
    }

    /** The covered time in which a server was not meant to run; none where the terms measure all the same. */
    static Intervals off(Days covered, Intervals stopped, ContractVersion version) {
        var terms = version.terms().uptime();
        return terms != null && terms.onlyWhileExpectedUp() ? stopped.cut(covered.in(version.zone())) : Intervals.NONE;
    }

    /** A stop of a whole October is an hour longer than its days times 24. */
    private static Duration floored(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** Share of uptime in percent, six decimals, rounded down; of no time at all, everything. */
    BigDecimal percent() {
        return total.isZero()
                ? new BigDecimal("100.000000")
                : up().movePointRight(2).divide(nanos(total), 6, RoundingMode.DOWN);
    }

    /** Whether the share of uptime is strictly below a percentage: a comparison of exact fractions. */
    boolean isBelow(BigDecimal percent) {
        return up().movePointRight(2).compareTo(percent.multiply(nanos(total))) < 0;
    }

    private BigDecimal up() {
        return nanos(total.minus(down)).max(BigDecimal.ZERO);
    }

    /** Nanoseconds, exact however long. */
    static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds())
                .scaleByPowerOfTen(9)
                .add(BigDecimal.valueOf(duration.toNanosPart()));
    }
}
