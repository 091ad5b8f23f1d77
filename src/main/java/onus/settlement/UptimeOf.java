package onus.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import onus.calendar.Days;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.OrNone;
import org.jspecify.annotations.Nullable;

/**
 * How much of a month a server was up.
 *
 * @param maintenance announced in time; it is not down and stays in the month
 * @param stopped when it was not meant to run; where the terms say so it is neither down nor part of the month
 */
public record UptimeOf(
        YearMonth month,
        @Nullable LocalDate coveredFrom,
        @Nullable LocalDate coveredTo,
        Intervals outages,
        @OrNone Intervals maintenance,
        @OrNone Intervals stopped)
        implements Question<UptimeOf.Answer> {

    /** Seconds, and the share of uptime in percent: six decimals, rounded down, never for comparing. */
    public record Answer(long totalSeconds, long downSeconds, BigDecimal percent) {}

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        if (version.terms().uptime() == null) {
            return Verdict.notOffered(Because.of("uptime").with("contract", new Value.Name(version.pin())));
        }
        var contradiction = Covered.contradiction(coveredFrom, coveredTo);
        if (contradiction.isPresent()) {
            return Verdict.contradiction(contradiction.get());
        }
        var covered = Days.of(month).cut(coveredFrom, coveredTo);
        var measured = Availability.of(covered, new Availability.Seen(outages, maintenance, stopped), version);
        var because = new ArrayList<Because>();
        because.add(Because.of("uptime.denominator")
                .with("from", new Value.Day(covered.from()))
                .with("to", new Value.Day(covered.to()))
                .with("total", new Value.Length(measured.total())));
        var off = Availability.off(covered, stopped, version);
        if (!off.isEmpty()) {
            because.add(
                    Because.of("uptime.denominator").point("stopped").with("stopped", new Value.Length(off.total())));
        }
        because.add(Because.of("uptime.minOutageSeconds")
                .with("down", new Value.Length(measured.down()))
                .with("percent", new Value.Percent(measured.percent())));
        return new Verdict.Decided<>(
                new Answer(measured.total().toSeconds(), measured.down().toSeconds(), measured.percent()), because);
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(Days.of(month).in(zone).from());
    }
}
