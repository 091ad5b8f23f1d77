package onus.api.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.api.ticket.TicketBody.AnnouncementBody;
import onus.api.ticket.TicketBody.FindingBody;
import onus.api.ticket.TicketBody.IncidentBody;
import onus.api.ticket.TicketBody.LineBody;
import onus.api.ticket.TicketBody.ObjectionBody;
import onus.api.ticket.TicketBody.QuoteBody;
import onus.api.ticket.TicketBody.ReviewBody;
import onus.api.ticket.TicketBody.StartedWithin;
import onus.api.ticket.TicketBody.Times;
import onus.api.ticket.TicketBody.WorkBody;
import onus.desk.CaseFile;
import onus.desk.Step;
import onus.desk.Steps;
import onus.incident.Disputes;
import onus.incident.Finding;
import onus.incident.Incident;
import onus.incident.State;
import onus.offer.Offer;
import onus.people.Caller;
import onus.people.People;
import onus.people.Person;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Writes tickets for their readers. */
@Component
class TicketBodies {

    private final People people;

    TicketBodies(People people) {
        this.people = people;
    }

    TicketBody of(CaseFile file, Caller reader) {
        return of(file, Steps.open(file, reader), names(mentioned(file)), takeUp(file, reader));
    }

    /** The names of persons, by id; whoever is not found any more is told as a dash. */
    Names names(Collection<UUID> ids) {
        var known = people.find(ids);
        return new Names(ids.stream()
                .distinct()
                .collect(Collectors.toMap(
                        it -> it,
                        it -> Optional.ofNullable(known.get(it))
                                .map(Person::name)
                                .orElse("–"))));
    }

    /** Who is who. */
    record Names(Map<UUID, String> byId) {
        String of(UUID person) {
            return byId.getOrDefault(person, "–");
        }
    }

    private static Set<UUID> mentioned(CaseFile file) {
        var paper = file.paper();
        return Stream.of(
                        Stream.ofNullable(file.ticket().assignee()),
                        paper.findings().stream().map(Finding::signedBy),
                        paper.review().stream().map(Disputes.Reviewed::by),
                        paper.work().stream().map(it -> it.by()))
                .flatMap(it -> it)
                .collect(Collectors.toSet());
    }

    private static TicketBody of(CaseFile file, Set<Step> next, Names names, Optional<TakeUpBody> takeUp) {
        var ticket = file.ticket();
        return new TicketBody(
                ticket.reference(),
                file.state(),
                ticket.state(),
                ticket.kind(),
                Optional.ofNullable(ticket.topic()),
                file.customer().reference(),
                file.customer().name(),
                file.service().reference(),
                file.service().name(),
                ticket.pin(),
                ticket.subject(),
                Optional.ofNullable(ticket.assignee()).map(names::of),
                file.reactions().line(),
                takeUp,
                file.reactions().clocks().stream()
                        .map(it -> ClockBody.of(it, file.reactions().at()))
                        .toList(),
                file.joined().into(),
                file.joined().duplicates(),
                incident(file, names),
                times(file),
                ticket.revision(),
                next);
    }

    /** The desk's own clock is nothing for the customer. */
    private static Optional<TakeUpBody> takeUp(CaseFile file, Caller reader) {
        return reader instanceof Caller.Staff
                ? file.reactions()
                        .takeUp()
                        .map(it -> TakeUpBody.of(it, file.reactions().at()))
                : Optional.empty();
    }

    private static IncidentBody incident(CaseFile file, Names names) {
        var paper = file.paper();
        return new IncidentBody(
                file.incident().map(Incident::claim),
                file.incident().flatMap(TicketBodies::outcome),
                file.incident().map(Incident::authorises),
                file.announcement().map(TicketBodies::announcement),
                paper.findings().stream().reduce((_, last) -> last).map(it -> finding(it, names)),
                paper.objection().map(it -> new ObjectionBody(it.reason(), it.at())),
                paper.review()
                        .map(it -> new ReviewBody(it.fault(), it.reason(), it.upheld(), names.of(it.by()), it.at())),
                file.quote().map(TicketBodies::quote),
                paper.work()
                        .map(it -> new WorkBody(it.result(), it.report(), it.untouched(), names.of(it.by()), it.at())));
    }

    private static Optional<onus.settlement.Outcome> outcome(Incident incident) {
        return incident.state() instanceof State.Settled settled ? Optional.of(settled.outcome()) : Optional.empty();
    }

    private static FindingBody finding(Finding it, Names names) {
        return new FindingBody(
                it.fault(),
                it.outcome(),
                it.report(),
                it.evidence(),
                it.untouched(),
                names.of(it.signedBy()),
                it.signedAt());
    }

    static AnnouncementBody announcement(Offer offer) {
        var price = offer.price();
        return new AnnouncementBody(
                plain(price.net()),
                price.vatRate(),
                plain(price.vat()),
                plain(price.gross()),
                price.gross().getCurrencyUnit().getCode(),
                offer.payableIf(),
                offer.subject().contract() + "@" + offer.subject().version(),
                offer.text(),
                offer.validUntil(),
                offer.answer().code());
    }

    static QuoteBody quote(Offer offer) {
        var price = offer.price();
        return new QuoteBody(
                offer.lines().stream()
                        .map(it -> new LineBody(it.text(), plain(it.net())))
                        .toList(),
                plain(price.net()),
                price.vatRate(),
                plain(price.vat()),
                plain(price.gross()),
                price.gross().getCurrencyUnit().getCode(),
                offer.text(),
                offer.validUntil(),
                offer.answer().code());
    }

    static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private static Times times(CaseFile file) {
        var ticket = file.ticket();
        var times = file.incident().map(Incident::times);
        var ordered = times.map(Incident.Times::orderedAt);
        var begun = times.map(Incident.Times::begunAt);
        var accepted = times.map(Incident.Times::acceptedAt);
        var touched = times.map(Incident.Times::workTouchedAt);
        return new Times(
                ticket.openedAt(),
                Optional.ofNullable(ticket.firstTouchAt()),
                ordered,
                begun,
                accepted,
                touched,
                Optional.ofNullable(ticket.closedAt()),
                new StartedWithin(between(ordered, begun), between(accepted, touched)));
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
    }
}
