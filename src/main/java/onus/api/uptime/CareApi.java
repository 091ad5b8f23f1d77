package onus.api.uptime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.uptime.care.CareCheck;
import onus.uptime.care.CareMonth;
import onus.uptime.care.CareResult;
import onus.uptime.care.Caring;
import onus.uptime.outage.Measuring;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The daily look at a server, as the customer sees it; noted by technicians and their programs. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/care")
final class CareApi {

    private final Lookups lookups;
    private final Measuring measuring;
    private final Caring caring;
    private final Clock clock;

    CareApi(Lookups lookups, Measuring measuring, Caring caring, Clock clock) {
        this.lookups = lookups;
        this.measuring = measuring;
        this.caring = caring;
        this.clock = clock;
    }

    /** What somebody saw on a day; what needs attention says what it is. */
    record NewCheck(LocalDate day, CareResult result, String found) {

        static NewCheck read(Fields fields) {
            var day = fields.required("day").date();
            var result = fields.required("result").code(CareResult.class);
            var found = fields.optional("found").text(10_000);
            result.maybe().filter(it -> it == CareResult.MISSED).ifPresent(_ -> fields.wrong("result", "not-for-you"));
            if (result.maybe().filter(it -> it == CareResult.ATTENTION).isPresent()
                    && found.maybe().isEmpty()) {
                fields.wrong("found", "required");
            }
            fields.end();
            return new NewCheck(day.value(), result.value(), found.or(""));
        }
    }

    /** A noted look. */
    record CheckBody(LocalDate day, CareResult result, String found, Instant at) {
        static CheckBody of(CareCheck it) {
            return new CheckBody(it.day(), it.result(), it.found(), it.at());
        }
    }

    /** The days on which care was owed, up to today. */
    record CareBody(String service, YearMonth month, long missed, List<DayBody> days) {}

    /**
     * One of them.
     *
     * @param missed nobody looked before the day was over
     * @param check the look, in time or late; none yet without it
     */
    record DayBody(LocalDate day, boolean missed, Optional<CheckBody> check) {
        static DayBody of(CareMonth.Day it) {
            return new DayBody(it.day(), it.missed(), it.look().map(CheckBody::of));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(staff = StaffRole.TECHNICIAN)
    CheckBody note(Caller caller, @PathVariable String reference, @RequestBody NewCheck body) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var look = new Caring.Look(body.day(), body.result(), body.found());
        return switch (caring.note(service.account(), service.id(), look, Asked.now(caller, clock.instant()))) {
            case Ruling.Granted<CareCheck>(var it) -> CheckBody.of(it);
            case Ruling.Denied<CareCheck> denied -> throw Problem.of(denied);
        };
    }

    @GetMapping
    @Allowed.ToEveryone
    CareBody of(Caller caller, @PathVariable String reference, @RequestParam Optional<String> month) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var now = clock.instant();
        var asked = Months.read(month, measuring.monthOf(service.account(), service.id(), now));
        var care = caring.of(service.account(), service.id(), asked, now);
        return new CareBody(
                service.reference(),
                asked,
                care.map(CareMonth::missed).orElse(0L),
                care.stream().flatMap(it -> it.days().stream()).map(DayBody::of).toList());
    }
}
