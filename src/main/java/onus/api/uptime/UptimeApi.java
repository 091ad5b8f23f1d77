package onus.api.uptime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reply.DecidedBody;
import onus.api.security.Routes;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.UptimeOf;
import onus.settlement.Verdict;
import onus.uptime.outage.Happening;
import onus.uptime.outage.MeasuredMonth;
import onus.uptime.outage.Measuring;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How much of a month a service was up, with everything it is measured from. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/uptime")
final class UptimeApi {

    private final Lookups lookups;
    private final Measuring measuring;
    private final Clock clock;

    UptimeApi(Lookups lookups, Measuring measuring, Clock clock) {
        this.lookups = lookups;
        this.measuring = measuring;
        this.clock = clock;
    }

    /**
     * Availability of a month.
     *
     * @param plan the plan of its last covered day
     * @param over whether only corrections can change it now
     * @param coveredTo exclusive
     * @param percent six decimals, rounded down
     * @param band percentage of the service's fee that this availability gives back
     * @param line the line of the calculator that gives this answer
     */
    record UptimeBody(
            String service,
            YearMonth month,
            String plan,
            boolean over,
            LocalDate coveredFrom,
            LocalDate coveredTo,
            long totalSeconds,
            long downSeconds,
            String percent,
            int band,
            List<IntervalBody> intervals,
            ObjectNode line,
            List<DecidedBody.Step> because) {}

    /** A stretch of the month in which something was different; one without an end still lasts. */
    record IntervalBody(UUID id, Happening.What what, Instant from, Optional<Instant> to, long seconds, String reason) {

        static IntervalBody of(Happening it) {
            return new IntervalBody(
                    it.id(),
                    it.what(),
                    it.time().from(),
                    it.lasts() ? Optional.empty() : Optional.of(it.time().to()),
                    it.time().length().toSeconds(),
                    it.reason());
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    UptimeBody of(
            Caller caller, @PathVariable String reference, @RequestParam Optional<String> month, Language language) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var now = clock.instant();
        var asked = Months.read(month, measuring.monthOf(service.account(), service.id(), now));
        return switch (measuring.of(service.account(), service.id(), asked, now)) {
            case Ruling.Granted<MeasuredMonth>(var it) -> told(it, language);
            case Ruling.Denied<MeasuredMonth> denied -> throw Problem.of(denied);
        };
    }

    private static UptimeBody told(MeasuredMonth it, Language language) {
        return switch (it.question().decide(it.version())) {
            case Verdict.Decided<UptimeOf.Answer> decided -> told(it, decided, language);
            case Verdict.Refused<UptimeOf.Answer>(var code, var because) ->
                throw Problem.refused(code.code(), List.of(because));
        };
    }

    private static UptimeBody told(MeasuredMonth it, Verdict.Decided<UptimeOf.Answer> decided, Language language) {
        var answer = decided.answer();
        return new UptimeBody(
                it.service().reference(),
                it.month(),
                it.plan(),
                it.over(),
                it.covered().from(),
                it.covered().to(),
                answer.totalSeconds(),
                answer.downSeconds(),
                answer.percent().toPlainString(),
                it.band(),
                it.happenings().stream().map(IntervalBody::of).toList(),
                it.line(),
                decided.because().stream()
                        .map(step -> DecidedBody.Step.of(step, language))
                        .toList());
    }
}
