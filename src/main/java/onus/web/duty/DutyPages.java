package onus.web.duty;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.clock.duty.Rota;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.Person;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.ticket.Line;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.NotHere;
import onus.web.Once;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The duty rota: a week of a line is looked at, shifts are entered, change hands and are taken out. */
@Controller
class DutyPages {

    private static final String PAGE = "duty/week";
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Rota rota;
    private final Rosters rosters;
    private final Once once;
    private final Pages pages;
    private final Clock clock;

    DutyPages(Rota rota, Rosters rosters, Once once, Pages pages, Clock clock) {
        this.rota = rota;
        this.rosters = rosters;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/duty")
    @Allowed.ToStaff
    View show(Visit visit, @RequestParam Map<String, String> fields) {
        return pages.show(visit, PAGE, sheet(visit, Form.of(fields), Form.empty()));
    }

    @PostMapping("/desk/duty")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View enter(Visit visit, Caller.Staff staff, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var wanted = wanted(visit, form);
        if (wanted.isEmpty() || !form.isFine()) {
            return pages.again(visit, PAGE, sheet(visit, form, form));
        }
        var asked = Asked.now(staff, clock.instant());
        var ruling = once.perform(visit, form.typed("key"), () -> {
            if (rota.enter(wanted.get(), asked).isEmpty()) {
                form.wrong("from", "wrong.overlap");
            }
            return Ruling.granted(back(visit, form));
        });
        return form.isFine() && ruling instanceof Ruling.Granted<String>(var path)
                ? Go.to(path, Done.DUTY_ENTERED)
                : pages.again(visit, PAGE, sheet(visit, form, form));
    }

    private Optional<Rota.Wanted> wanted(Visit visit, Form form) {
        var line = form.choice("line", Line.class);
        var person = line.flatMap(it -> colleague(it, form));
        var from = at(visit, form, "from");
        var to = at(visit, form, "to");
        if (line.isEmpty() || person.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get()) || from.get().plus(LONGEST).isBefore(to.get())) {
            form.wrong("to", "wrong.shift");
        }
        return Optional.of(new Rota.Wanted(line.get(), person.get().id(), rank(form), from.get(), to.get()));
    }

    private static int rank(Form form) {
        return form.typed("rank").matches("[1-9]") ? Integer.parseInt(form.typed("rank")) : 1;
    }

    private Optional<Person> colleague(Line line, Form form) {
        var person = rosters.colleagues(line).stream()
                .filter(it -> it.id().toString().equals(form.typed("person")))
                .findFirst();
        if (person.isEmpty()) {
            form.wrong("person", "wrong.choice");
        }
        return person;
    }

    private static Optional<Instant> at(Visit visit, Form form, String field) {
        try {
            return Optional.of(LocalDateTime.parse(form.text(field, 30))
                    .atZone(visit.zone())
                    .toInstant());
        } catch (DateTimeException _) {
            form.wrong(field, "wrong.time");
            return Optional.empty();
        }
    }

    /** Any colleague takes a shift over; a supervisor puts anybody of the line on duty instead. */
    @PostMapping("/desk/duty/{id}/swap")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SALES, StaffRole.SUPERVISOR})
    View swap(Visit visit, Caller.Staff staff, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var other = staff.roles().contains(StaffRole.SUPERVISOR) && form.ticked("person")
                ? colleague(line(form), form).map(Person::id)
                : Optional.of(staff.person());
        if (other.isEmpty()) {
            return pages.again(visit, PAGE, sheet(visit, form, form));
        }
        if (rota.swap(shift(id), other.get(), Asked.now(staff, clock.instant())).isEmpty()) {
            throw new NotHere(id);
        }
        return Go.to(back(visit, form), Done.DUTY_SWAPPED);
    }

    @PostMapping("/desk/duty/{id}/removal")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View remove(Visit visit, Caller.Staff staff, @PathVariable String id, @RequestParam Map<String, String> fields) {
        if (!rota.remove(shift(id), Asked.now(staff, clock.instant()))) {
            throw new NotHere(id);
        }
        return Go.to(back(visit, Form.of(fields)), Done.DUTY_REMOVED);
    }

    private static UUID shift(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotHere(id);
        }
    }

    private DutySheet sheet(Visit visit, Form asked, Form form) {
        var week = new Rosters.Week(line(asked), day(visit, asked), visit.zone());
        return rosters.sheet(week, form, Complaint.none());
    }

    private static Line line(Form asked) {
        return Arrays.stream(Line.values())
                .filter(it -> it.code().equals(asked.typed("line")))
                .findFirst()
                .orElse(Line.TECHNICIANS);
    }

    private LocalDate day(Visit visit, Form asked) {
        try {
            return LocalDate.parse(asked.typed("week"));
        } catch (DateTimeException _) {
            return clock.instant().atZone(visit.zone()).toLocalDate();
        }
    }

    private String back(Visit visit, Form form) {
        return "/desk/duty?line=" + line(form).code() + "&week=" + day(visit, form);
    }
}
