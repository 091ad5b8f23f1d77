package onus.uptime.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.contract.Channel;
import onus.contract.PlanChoices.AlertClockStart;
import onus.contract.TicketKind;
import onus.customer.Customers;
import onus.people.Asked;
import onus.people.Caller;
import onus.plan.Cover;
import onus.plan.Coverage;
import onus.plan.Coverages;
import onus.reason.Phrases;
import onus.reason.Ruling;
import onus.reason.Value;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Ticket;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import onus.ticket.Writing;
import onus.uptime.alert.Sighting.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an episode means for the customer: a failure with its clock where the server is covered, at most so many at once, never a charge. */
@Component
class Failures {

    /** More failures than these in an hour, of one service or of all of a customer, are one storm. */
    private static final int MOST_OF_SERVICE = 3;

    private static final int MOST_OF_ACCOUNT = 20;
    private static final Duration STORM = Duration.ofHours(1);
    private static final Caller MONITOR = new Caller.Machine("monitoring");
    private static final int LONGEST_SUBJECT = 200;

    private final Coverages coverages;
    private final Opening opening;
    private final Writing writing;
    private final Tickets tickets;
    private final Customers customers;
    private final Episodes episodes;

    Failures(
            Coverages coverages,
            Opening opening,
            Writing writing,
            Tickets tickets,
            Customers customers,
            Episodes episodes) {
        this.coverages = coverages;
        this.opening = opening;
        this.writing = writing;
        this.tickets = tickets;
        this.customers = customers;
        this.episodes = episodes;
    }

    /** What becomes of an episode, and the failure it belongs to. */
    record Begun(Treatment treatment, @Nullable UUID ticket) {}

    FlapRule rule(Target where, Instant now) {
        return FlapRule.of(coverages
                .at(where.account(), now)
                .map(it -> it.terms().terms().monitoring())
                .orElse(null));
    }

    /** Decides at the instant the alert was received what it means, and opens the failure. */
    Begun begin(Target where, Sighting first, Instant now) {
        var covered = coverages.at(where.account(), first.receivedAt()).filter(it -> watched(it, where));
        if (covered.isEmpty()) {
            return new Begun(Treatment.UNCOVERED, null);
        }
        return storm(where, first.receivedAt())
                .map(it -> joined(where, it, now))
                .orElseGet(() -> opened(where, covered.get(), first));
    }

    private static boolean watched(Coverage coverage, Target where) {
        var terms = coverage.terms().terms().monitoring();
        return terms != null && terms.plans().contains(coverage.plan()) && coverage.covers(where.service());
    }

    /** The failure that a storm is gathered in. */
    private Optional<UUID> storm(Target where, Instant received) {
        var since = received.minus(STORM);
        var ofService = episodes.opened(where.account(), where.service(), since);
        var ofAccount = episodes.opened(where.account(), null, since);
        if (ofService.size() >= MOST_OF_SERVICE) {
            return Optional.of(ofService.getFirst());
        }
        return ofAccount.size() >= MOST_OF_ACCOUNT ? Optional.of(ofAccount.getFirst()) : Optional.empty();
    }

    private Begun joined(Target where, UUID ticket, Instant now) {
        if (!episodes.storms(where.account(), ticket)) {
            say(new Talk(where.account(), ticket), "storm.note", now);
        }
        return new Begun(Treatment.STORM, ticket);
    }

    private Begun opened(Target where, Coverage coverage, Sighting first) {
        var terms = coverage.terms().terms();
        var kind = terms.monitoring() == null
                ? TicketKind.FAILURE
                : terms.monitoring().alertsAre();
        var since = since(where, coverage, first);
        var told = told(where, coverage, first, kind);
        return switch (opening.open(where.account(), told, Asked.now(MONITOR, since))) {
            case Ruling.Granted<Ticket>(var ticket) -> new Begun(Treatment.TICKET, ticket.id());
            case Ruling.Denied<Ticket> _ -> new Begun(Treatment.REFUSED, null);
        };
    }

    /** From when the failure's clock runs: its receipt, or where the terms say so what the monitor tells, but not before the server was covered. */
    private static Instant since(Target where, Coverage coverage, Sighting first) {
        var reaction = coverage.terms().terms().reaction();
        var told = first.alert().startsAt();
        if (reaction == null
                || reaction.alertClockStart() == AlertClockStart.RECEIVED
                || !told.isBefore(first.receivedAt())) {
            return first.receivedAt();
        }
        return coverage.servers().stream()
                .filter(it -> it.service().equals(where.service()))
                .map(Cover::since)
                .filter(told::isBefore)
                .findFirst()
                .orElse(told);
    }

    private NewTicket told(Target where, Coverage coverage, Sighting first, TicketKind kind) {
        var phrases = phrases(where.account());
        var labels = first.alert().labels().entrySet().stream()
                .map(it -> it.getKey() + " = " + it.getValue())
                .collect(Collectors.joining("\n"));
        Map<String, Value> facts = Map.of(
                "summary", new Value.Name(first.alert().summary()),
                "since",
                        new Value.Moment(
                                first.alert().startsAt(), coverage.terms().zone()));
        var subject = phrases.say("failure.subject", facts);
        return new NewTicket(
                where.service(),
                kind,
                null,
                subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT),
                phrases.say("failure.body", facts) + "\n\n" + labels,
                Channel.API,
                List.of());
    }

    /** Says in the failure that it is over, or back; of one that flaps only that it does. */
    void note(Episode episode, Course course, Instant now) {
        var ticket = episode.ticket();
        if (ticket == null || episode.treatment() != Treatment.TICKET || closed(episode, ticket)) {
            return;
        }
        var thread = new Talk(episode.where().account(), ticket);
        if (course.to() == null && course.reopened() > 0) {
            say(thread, course.flapping() ? "failure.flaps" : "failure.back", now);
        } else if (course.to() != null && !course.flapping()) {
            say(thread, "failure.over", now);
        }
    }

    private boolean closed(Episode episode, UUID ticket) {
        return tickets.find(episode.where().account(), ticket)
                .filter(it -> it.state() != TicketState.CLOSED)
                .isEmpty();
    }

    /** A failure of a customer. */
    private record Talk(UUID account, UUID ticket) {}

    private void say(Talk thread, String sentence, Instant now) {
        var words = new Writing.Words(phrases(thread.account()).say(sentence, Map.of()), false);
        writing.write(thread.account(), thread.ticket(), words, Asked.now(MONITOR, now));
    }

    private Phrases phrases(UUID account) {
        return Phrases.in(customers.of(account).language(), "alerts");
    }
}
