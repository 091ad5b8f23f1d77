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

    /** Outages united, cut to the covered days, freed of announced maintenance, and of those too short to count. */
    static Availability of(Days covered, Intervals outages, Intervals maintenance, ContractVersion version) {
        var terms = version.terms().uptime();
        var window = covered.in(version.zone());
        var shortest = Duration.ofSeconds(terms == null ? 0 : terms.minOutageSeconds());
        var counted = terms != null && terms.maintenance() == PlanChoices.Maintenance.COUNTED;
        var down = outages.cut(window)
                .minus(counted ? Intervals.NONE : maintenance)
                .lasting(shortest)
                .total();
        return new Availability(
                terms != null && terms.denominator() == PlanTerms.Denominator.DAYS_X_24H
                        ? Duration.ofDays(covered.count())
                        : window.length(),
                down);
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
