package onus.uptime.outage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import onus.calendar.Days;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.contract.PlanChoices;
import onus.customer.Service;
import onus.settlement.CompensationOf;
import onus.settlement.KeptVerdicts;
import onus.settlement.UptimeOf;
import onus.settlement.Verdict;
import onus.uptime.stop.Stop;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a service in a month: when it was down, when it was worked on, and under which terms that is measured.
 *
 * @param plan the plan of its last covered day; the basic one where none covers it
 * @param covered the local days that count; the whole month where no plan covers the service
 * @param until an outage that is still open is counted until here: now, or the end of a month that is over
 */
public record MeasuredMonth(
        Service service,
        YearMonth month,
        ContractVersion version,
        String plan,
        Days covered,
        List<Outage> outages,
        List<Maintenance> works,
        List<Stop> stops,
        Instant until) {

    public MeasuredMonth {
        outages = List.copyOf(outages);
        works = List.copyOf(works);
        stops = List.copyOf(stops);
    }

    /** The month in the contract's zone, in real time. */
    public Interval window() {
        return Days.of(month).in(version.zone());
    }

    /** Whether nothing can be added any more but corrections. */
    public boolean over() {
        return !until.isBefore(window().to());
    }

    MeasuredMonth with(List<Outage> others) {
        return new MeasuredMonth(service, month, version, plan, covered, others, works, stops, until);
    }

    /** The time it was down, as far as it counts: united, cut to the month. */
    public Intervals down() {
        return Intervals.united(outages.stream()
                        .filter(it -> it.effect() == Effect.DOWN)
                        .map(it -> it.until(until))
                        .toList())
                .cut(window());
    }

    /** The maintenance that was announced in time. */
    public Intervals announced() {
        return Intervals.united(works.stream()
                        .filter(it -> it.inTime(version))
                        .map(Maintenance::time)
                        .toList())
                .cut(window());
    }

    /** The time in which it was not meant to run. */
    public Intervals stopped() {
        return Intervals.united(stops.stream().map(it -> it.until(until)).toList())
                .cut(window());
    }

    /** What the calculator is asked. */
    public UptimeOf question() {
        return new UptimeOf(month, covered.from(), covered.to(), down(), announced(), stopped());
    }

    /** The line of the calculator that measures this month. */
    public ObjectNode line() {
        var asked = question();
        return KeptVerdicts.line(KeptVerdicts.of(asked, version, asked.decide(version)));
    }

    /** The percentage of its fee that this availability gives back under its plan; none without one. */
    public int band() {
        var server = new CompensationOf.Server(
                service.reference(), covered.from(), covered.to(), down(), announced(), stopped());
        var asked = new CompensationOf(plan, month, List.of(server), null, null);
        return switch (asked.decide(version)) {
            case Verdict.Decided<CompensationOf.Answer> decided ->
                decided.answer().byServer().getFirst().percent().intValue();
            case Verdict.Refused<CompensationOf.Answer> _ -> 0;
        };
    }

    /** The covered days that have begun, one by one. */
    public List<MeasuredDay> days() {
        var terms = version.terms().uptime();
        var announced = announced();
        var off = terms != null && terms.onlyWhileExpectedUp() ? stopped() : Intervals.NONE;
        var counted = down().minus(off)
                .minus(
                        terms != null && terms.maintenance() == PlanChoices.Maintenance.COUNTED
                                ? Intervals.NONE
                                : announced);
        return covered.from()
                .datesUntil(covered.to())
                .map(it -> new Days(it, it.plusDays(1)).in(version.zone()))
                .filter(it -> it.from().isBefore(until))
                .map(it -> new MeasuredDay(
                        version.dayOf(it.from()),
                        it.length(),
                        counted.cut(it).total(),
                        announced.cut(it).total()))
                .toList();
    }

    /**
     * A day of 23, 24 or 25 hours.
     *
     * @param down what counts of it as downtime
     * @param maintenance announced in time
     */
    public record MeasuredDay(LocalDate day, Duration length, Duration down, Duration maintenance) {}

    /** Everything that happened, as it is shown: in its own time, cut to the month, the earliest first. */
    public List<Happening> happenings() {
        var window = window();
        return Stream.of(
                        outages.stream().map(it -> Happening.of(it, it.until(until))),
                        works.stream().map(it -> Happening.of(it, version)),
                        stops.stream().map(it -> Happening.of(it, it.until(window.to()))))
                .flatMap(it -> it)
                .flatMap(it -> it.cut(window).stream())
                .sorted(Comparator.comparing(it -> it.time().from()))
                .toList();
    }
}
