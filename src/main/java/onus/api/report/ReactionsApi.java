package onus.api.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.clock.Average;
import onus.clock.Averages;
import onus.people.Allowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How soon the desk reacted in a month; anybody may know. */
@RestController
@RequestMapping(Routes.BASE + "/reports/reactions")
final class ReactionsApi {

    private final Averages averages;
    private final Clock clock;

    ReactionsApi(Averages averages, Clock clock) {
        this.averages = averages;
        this.clock = clock;
    }

    /**
     * The tickets that came in within a month under one plan, or under all plans where it names none.
     *
     * @param target under which the mean is to be
     * @param reached whether it is
     * @param mean absent, like the other figures, where so few answers would show a single customer
     */
    record AverageBody(
            String month,
            String contract,
            Optional<String> plan,
            Optional<Duration> target,
            Optional<Boolean> reached,
            long tickets,
            long answered,
            Optional<Long> met,
            Optional<Duration> mean,
            Optional<Duration> median,
            Optional<Duration> p95) {

        static AverageBody of(Average it) {
            var figures = it.figures();
            return new AverageBody(
                    it.month().toString(),
                    it.contract(),
                    it.plan(),
                    it.target(),
                    it.reached(),
                    it.tickets(),
                    it.answered(),
                    figures.map(Average.Figures::met),
                    figures.map(Average.Figures::mean),
                    figures.map(Average.Figures::median),
                    figures.map(Average.Figures::p95));
        }
    }

    /** Without a month: the present one, so far. */
    @GetMapping
    @Allowed(anyone = true)
    Listing<AverageBody> of(@RequestParam Optional<String> month) {
        var asked = month.map(ReactionsApi::read)
                .orElseGet(() -> YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)));
        return new Listing<>(averages.of(asked).stream().map(AverageBody::of).toList());
    }

    private static YearMonth read(String month) {
        try {
            var read = YearMonth.parse(month);
            if (read.getYear() >= 1900 && read.getYear() <= 9998) {
                return read;
            }
        } catch (DateTimeException _) {
            // told below, as a year out of reach is
        }
        throw Problem.invalid("?month", "not-a-month");
    }
}
