package onus.channel;

import java.time.Clock;
import java.util.Optional;
import onus.customer.Agreements;
import onus.customer.Services;
import onus.reason.Value;
import onus.uptime.known.KnownIncident;
import onus.uptime.known.KnownIncidents;
import onus.uptime.known.KnownServices;
import org.springframework.stereotype.Component;

/** Letters about troubles that many customers have at once. */
@Component
class KnownLetters {

    static final String BEGUN = "begun";
    static final String OVER = "over";

    private final Letterheads heads;
    private final Agreements agreements;
    private final Services services;
    private final KnownIncidents incidents;
    private final KnownServices troubled;
    private final Clock clock;

    KnownLetters(
            Letterheads heads,
            Agreements agreements,
            Services services,
            KnownIncidents incidents,
            KnownServices troubled,
            Clock clock) {
        this.heads = heads;
        this.agreements = agreements;
        this.services = services;
        this.incidents = incidents;
        this.troubled = troubled;
        this.clock = clock;
    }

    /** Empty if the customer runs none of its services any more. */
    Optional<Letter> incident(Occasion it) {
        return incidents.find(it.thing()).flatMap(incident -> letter(it, incident));
    }

    private Optional<Letter> letter(Occasion it, KnownIncident incident) {
        var own = troubled.of(it.account(), incident.id()).stream()
                .flatMap(id -> services.find(it.account(), id).stream())
                .toList();
        return own.stream()
                .flatMap(one -> agreements.inForce(one, clock.instant()).stream())
                .findFirst()
                .map(version -> {
                    var head = heads.ofAccount(it.account(), version);
                    var draft = new Draft(head)
                            .fact("title", new Value.Name(incident.title()))
                            .fact("since", new Value.Moment(incident.openedAt(), version.zone()))
                            .say("known." + it.occurrence() + ".lead");
                    own.forEach(one -> draft.line(new Value.Name(one.name()), new Value.Name(one.reference())));
                    var found = incident.found();
                    return draft.quote(
                                    found == null || it.occurrence().equals(BEGUN) ? incident.words() : found.report())
                            .link("known." + it.occurrence() + ".next")
                            .letter("known." + it.occurrence() + ".subject");
                });
    }
}
