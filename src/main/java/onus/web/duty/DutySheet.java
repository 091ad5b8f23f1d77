package onus.web.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import onus.calendar.Interval;
import onus.clock.duty.Shift;
import onus.people.Person;
import onus.ticket.Line;
import onus.web.Complaint;
import onus.web.Form;

/**
 * A week of a line's rota.
 *
 * @param on who is called now, in this order
 * @param colleagues who can be put on duty
 */
public record DutySheet(
        Line line,
        LocalDate monday,
        ZoneId zone,
        Instant now,
        List<Day> days,
        List<String> on,
        List<Person> colleagues,
        Form form,
        Complaint complaint,
        String key) {

    /** Ranks a form offers; nobody has needed more. */
    static final int RANKS = 3;

    /** A day with the shifts that begin on it, on a Monday also those that go on from before, and the time nobody has. */
    public record Day(LocalDate date, List<Shown> shifts, List<Interval> gaps) {}

    /** A shift and whose it is. */
    public record Shown(Shift shift, String name) {}

    public boolean empty() {
        return days.stream().allMatch(it -> it.shifts().isEmpty());
    }

    /** Whether somebody has the shift at this moment. */
    public boolean runs(Shift shift) {
        return !now.isBefore(shift.from()) && now.isBefore(shift.to());
    }

    public boolean over(Shift shift) {
        return !now.isBefore(shift.to());
    }

    public int ranks() {
        return RANKS;
    }

    /** The same line, so many weeks on. */
    public String week(int weeks) {
        return "/desk/duty?line=" + line.code() + "&week=" + monday.plusWeeks(weeks);
    }
}
