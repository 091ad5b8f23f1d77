package onus.web.duty;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onus.calendar.Interval;
import onus.clock.duty.Rota;
import onus.clock.duty.Shift;
import onus.people.People;
import onus.people.Person;
import onus.people.StaffRole;
import onus.ticket.Line;
import onus.web.Complaint;
import onus.web.Form;
import org.springframework.stereotype.Component;

/** Gathers what the page of the rota shows. */
@Component
class Rosters {

    private final Rota rota;
    private final People people;
    private final Clock clock;

    Rosters(Rota rota, People people, Clock clock) {
        this.rota = rota;
        this.people = people;
        this.clock = clock;
    }

    /** Which week of which line, in the reader's zone. */
    record Week(Line line, LocalDate day, ZoneId zone) {
        LocalDate monday() {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        Interval of(LocalDate date) {
            return new Interval(
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    DutySheet sheet(Week week, Form form, Complaint complaint) {
        var now = clock.instant();
        var window = new Interval(
                week.of(week.monday()).from(),
                week.of(week.monday().plusDays(6)).to());
        var plan = rota.of(week.line(), window);
        var on = rota.callees(week.line(), now);
        var colleagues = colleagues(week.line());
        var known = people.find(Stream.concat(plan.shifts().stream().map(Shift::person), on.stream())
                .distinct()
                .toList());
        return new DutySheet(
                week.line(),
                week.monday(),
                week.zone(),
                now,
                IntStream.range(0, 7)
                        .mapToObj(it -> day(week.of(week.monday().plusDays(it)), plan, known, week.zone()))
                        .toList(),
                on.stream().map(it -> name(it, known)).toList(),
                colleagues,
                form,
                complaint,
                UuidCreator.getTimeOrderedEpoch().toString());
    }

    private static DutySheet.Day day(Interval day, Rota.Plan plan, Map<UUID, Person> known, ZoneId zone) {
        var first = local(day.from(), zone).getDayOfWeek() == DayOfWeek.MONDAY;
        var shifts = plan.shifts().stream()
                .filter(it ->
                        it.from().isBefore(day.to()) && (first || !it.from().isBefore(day.from())))
                .map(it -> new DutySheet.Shown(it, name(it.person(), known)))
                .toList();
        var gaps = plan.gaps().cut(day).parts();
        return new DutySheet.Day(local(day.from(), zone), shifts, gaps);
    }

    private static LocalDate local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static String name(UUID person, Map<UUID, Person> known) {
        return known.containsKey(person) ? known.get(person).name() : "–";
    }

    /** Whoever does the line's work, and the supervisors. */
    List<Person> colleagues(Line line) {
        var role = switch (line) {
            case CUSTOMER_OFFICE -> StaffRole.AGENT;
            case TECHNICIANS, EXPERTS -> StaffRole.TECHNICIAN;
            case SALES -> StaffRole.SALES;
        };
        var ids = Stream.concat(people.atDesk(role).stream(), people.atDesk(StaffRole.SUPERVISOR).stream())
                .distinct()
                .toList();
        var known = people.find(ids);
        return ids.stream().filter(known::containsKey).map(known::get).toList();
    }
}
