package onus.web.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Services;
import onus.people.Allowed;
import onus.platform.References;
import onus.platform.Transactions;
import onus.uptime.alert.Episode;
import onus.uptime.alert.Episodes;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** When a service was down, as a line of time. */
@Controller
class TimelinePage {

    private static final int MOST = 200;
    private static final int MONTH = 30;

    private final Whereabouts whereabouts;
    private final Transactions transactions;
    private final Services services;
    private final Episodes episodes;
    private final References references;
    private final Pages pages;
    private final Clock clock;

    TimelinePage(
            Whereabouts whereabouts,
            Transactions transactions,
            Services services,
            Episodes episodes,
            References references,
            Pages pages,
            Clock clock) {
        this.whereabouts = whereabouts;
        this.transactions = transactions;
        this.services = services;
        this.episodes = episodes;
        this.references = references;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/services/{reference}/episodes")
    @Allowed.ToEveryone
    View show(Visit visit, @PathVariable String reference, @RequestParam(defaultValue = "7") int days) {
        var found = whereabouts.thing(visit.caller(), reference, References.Kind.SERVICE);
        return pages.show(visit, "monitoring/timeline", sheet(visit, found, days == 1 || days == MONTH ? days : 7));
    }

    private TimelineSheet sheet(Visit visit, References.Found found, int days) {
        var to = clock.instant();
        var from = to.minus(Duration.ofDays(days));
        return transactions.inAccount(found.account(), () -> {
            var service =
                    services.find(found.account(), found.thing()).orElseThrow(() -> new NotHere(found.reference()));
            var courses = courses(found.account(), episodes.of(found.account(), found.thing(), from, MOST));
            var timeline = Timeline.of(courses, new Timeline.Window(from, to, visit.zone()));
            return new TimelineSheet(service, days, timeline, courses, visit.zone());
        });
    }

    private List<Timeline.Course> courses(UUID account, List<Episode> all) {
        return all.stream()
                .map(it -> new Timeline.Course(
                        it,
                        episodes.stretches(account, it.id()),
                        Optional.ofNullable(it.ticket())
                                .flatMap(ticket -> references.of(References.Kind.TICKET, account, ticket))))
                .toList();
    }
}
