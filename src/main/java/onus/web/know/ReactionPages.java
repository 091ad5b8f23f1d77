package onus.web.know;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import onus.clock.Average;
import onus.clock.Averages;
import onus.people.Allowed;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How soon the desk reacts, month by month, for anybody to read. */
@Controller
public class ReactionPages {

    private final Averages averages;
    private final Pages pages;
    private final Clock clock;

    ReactionPages(Averages averages, Pages pages, Clock clock) {
        this.averages = averages;
        this.pages = pages;
        this.clock = clock;
    }

    /** A month and what came in within it; without one that can be read it is the last that is whole. */
    public record Sheet(YearMonth month, YearMonth present, List<Average> averages) {

        public boolean soFar() {
            return month.equals(present);
        }
    }

    /** To the second, never longer than it was. */
    public static Duration shown(Duration length) {
        return length.truncatedTo(ChronoUnit.SECONDS);
    }

    @GetMapping("/reactions")
    @Allowed(anyone = true)
    View show(Visit visit, @RequestParam(defaultValue = "") String month) {
        var present = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        var shown = read(month, present).orElse(present.minusMonths(1));
        return pages.show(visit, "know/reactions", new Sheet(shown, present, averages.of(shown)));
    }

    private static Optional<YearMonth> read(String month, YearMonth present) {
        try {
            return Optional.of(YearMonth.parse(month)).filter(it -> !it.isAfter(present) && it.getYear() >= 2000);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
