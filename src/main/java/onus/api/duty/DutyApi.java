package onus.api.duty;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.calendar.Interval;
import onus.clock.duty.Rota;
import onus.clock.duty.Shift;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.ticket.Line;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rota: who can be called when, what is not covered, and shifts that change hands. */
@RestController
@RequestMapping(Routes.BASE + "/duty")
final class DutyApi {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration LONGEST_LOOK = Duration.ofDays(366);
    private static final Duration LONGEST_SHIFT = Duration.ofDays(31);

    private final Rota rota;
    private final Clock clock;

    DutyApi(Rota rota, Clock clock) {
        this.rota = rota;
        this.clock = clock;
    }

    /** A shift as it is read outside. */
    record ShiftBody(UUID id, Line line, UUID person, int rank, Instant from, Instant to) {
        static ShiftBody of(Shift it) {
            return new ShiftBody(it.id(), it.line(), it.person(), it.rank(), it.from(), it.to());
        }
    }

    /** A stretch of time with nobody on duty. */
    record GapBody(Instant from, Instant to) {}

    /** The shifts of a line in a stretch of time, and its gaps. */
    record RotaBody(Line line, Instant from, Instant to, List<ShiftBody> items, List<GapBody> gaps) {}

    /** A shift to be entered; the lowest rank is called first. */
    record NewShift(Line line, UUID person, int rank, Instant from, Instant to) {
        static NewShift read(Fields fields) {
            var line = fields.required("line").code(Line.class);
            var person = fields.required("person").id();
            var rank = fields.optional("rank").count(1, 9);
            var from = fields.required("from").instant();
            var to = fields.required("to").instant();
            if (from.given() != null && to.given() != null && !fits(from.given(), to.given())) {
                fields.wrong("to", "not-a-shift");
            }
            fields.end();
            return new NewShift(line.value(), person.value(), rank.or(1), from.value(), to.value());
        }

        private static boolean fits(Instant from, Instant to) {
            return from.isBefore(to) && !from.plus(LONGEST_SHIFT).isBefore(to);
        }
    }

    /** Which shift is taken over, and by whom; by oneself without a word. */
    record NewSwap(UUID shift, Optional<UUID> person) {
        static NewSwap read(Fields fields) {
            var shift = fields.required("shift").id();
            var person = fields.optional("person").id();
            fields.end();
            return new NewSwap(shift.value(), person.maybe());
        }
    }

    /** Two weeks from now unless told otherwise. */
    @GetMapping
    @Allowed.ToStaff
    RotaBody of(
            @RequestParam(defaultValue = "technicians") String line,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to) {
        var start = from.map(it -> instant("?from", it)).orElseGet(clock::instant);
        var end = to.map(it -> instant("?to", it)).orElse(start.plus(AHEAD));
        if (!start.isBefore(end) || start.plus(LONGEST_LOOK).isBefore(end)) {
            throw Problem.invalid("?to", "not-a-shift");
        }
        var wanted = line(line);
        var plan = rota.of(wanted, new Interval(start, end));
        return new RotaBody(
                wanted,
                start,
                end,
                plan.shifts().stream().map(ShiftBody::of).toList(),
                plan.gaps().parts().stream()
                        .map(it -> new GapBody(it.from(), it.to()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(staff = StaffRole.SUPERVISOR)
    ShiftBody enter(Caller caller, @RequestBody NewShift body) {
        var wanted = new Rota.Wanted(body.line(), body.person(), body.rank(), body.from(), body.to());
        return rota.enter(wanted, Asked.now(caller, clock.instant()))
                .map(ShiftBody::of)
                .orElseThrow(() -> Problem.invalid("/from", "overlaps"));
    }

    /** Any colleague may take a shift over; nobody is put on duty by another but a supervisor. */
    @PostMapping("/swaps")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SALES, StaffRole.SUPERVISOR})
    ShiftBody swap(Caller caller, @RequestBody NewSwap body) {
        var with = body.person().orElse(caller.person());
        if (!with.equals(caller.person()) && !isSupervisor(caller)) {
            throw Problem.invalid("/person", "not-yourself");
        }
        return rota.swap(body.shift(), with, Asked.now(caller, clock.instant()))
                .map(ShiftBody::of)
                .orElseThrow(() -> Problem.invalid("/shift", "not-there"));
    }

    /** Takes a shift out of the rota; what is over stays. */
    @DeleteMapping("/{shift}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(staff = StaffRole.SUPERVISOR)
    void remove(Caller caller, @PathVariable UUID shift) {
        if (!rota.remove(shift, Asked.now(caller, clock.instant()))) {
            throw Problem.notFound();
        }
    }

    private static boolean isSupervisor(Caller caller) {
        return caller instanceof Caller.Staff staff && staff.roles().contains(StaffRole.SUPERVISOR);
    }

    private static Line line(String code) {
        return Arrays.stream(Line.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "?line", "not-a-code", "codes", "customer-office, technicians, experts, sales"));
    }

    private static Instant instant(String where, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw Problem.invalid(where, "not-an-instant");
        }
    }
}
