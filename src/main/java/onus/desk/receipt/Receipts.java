package onus.desk.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.consent.Source;
import onus.consent.Touch;
import onus.consent.Touches;
import onus.customer.Agreements;
import onus.desk.CaseFile;
import onus.desk.Stories;
import onus.desk.Story;
import onus.desk.receipt.Receipt.Allows;
import onus.desk.receipt.Receipt.Consent;
import onus.desk.receipt.Receipt.Milestone;
import onus.desk.receipt.Receipt.Point;
import onus.incident.Authorises;
import onus.incident.Incident;
import onus.incident.Key;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes the receipt of a ticket from its story. */
@Component
public class Receipts {

    private final Stories stories;
    private final Transactions transactions;
    private final Agreements agreements;
    private final Touches touches;
    private final People people;

    Receipts(Stories stories, Transactions transactions, Agreements agreements, Touches touches, People people) {
        this.stories = stories;
        this.transactions = transactions;
        this.agreements = agreements;
        this.touches = touches;
        this.people = people;
    }

    /** Notes of the desk are told only to the desk. */
    public Receipt of(Key key, boolean withNotes, Instant now) {
        var story = stories.of(key, withNotes, now);
        var file = story.file();
        var version = transactions.inAccount(
                key.account(), () -> agreements.pinned(file.ticket().pin()));
        var touched = touches.ofTicket(key.account(), key.ticket());
        var consents = Stream.concat(
                        consents(story),
                        touches.consents(key.account(), key.ticket()).stream()
                                .filter(it -> it.source() == Source.CONSENT)
                                .map(Consent::of))
                .sorted(Comparator.comparing(Consent::at))
                .toList();
        return new Receipt(
                story, version, times(file), Waits.of(story.chapters()), consents, touched, names(touched, consents));
    }

    private Map<UUID, String> names(List<Touch> touched, List<Consent> consents) {
        var persons = Stream.concat(
                        consents.stream().map(Consent::by),
                        touched.stream()
                                .flatMap(it -> Stream.concat(
                                        Stream.of(it.by()),
                                        it.under().stream()
                                                .map(right -> right.grant().by()))))
                .distinct()
                .toList();
        return people.find(persons).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static List<Milestone> times(CaseFile file) {
        var ticket = file.ticket();
        var times = new ArrayList<Milestone>();
        add(times, Point.OPENED, ticket.openedAt());
        add(times, Point.FIRST_TOUCH, ticket.firstTouchAt());
        file.incident().map(Incident::times).ifPresent(it -> {
            add(times, Point.ORDERED, it.orderedAt());
            add(times, Point.BEGUN, it.begunAt());
            add(times, Point.ACCEPTED, it.acceptedAt());
            add(times, Point.WORK_TOUCHED, it.workTouchedAt());
        });
        file.paper().findings().forEach(it -> add(times, Point.FOUND, it.signedAt()));
        file.paper().work().ifPresent(it -> add(times, Point.REPORTED, it.at()));
        add(times, Point.CLOSED, ticket.closedAt());
        times.sort((one, other) -> {
            var byTime = one.at().compareTo(other.at());
            return byTime == 0 ? one.what().compareTo(other.what()) : byTime;
        });
        return List.copyOf(times);
    }

    private static void add(List<Milestone> times, Point what, @Nullable Instant at) {
        if (at != null) {
            times.add(new Milestone(what, at));
        }
    }

    private static Stream<Consent> consents(Story story) {
        return story.file().offers().stream()
                .flatMap(it -> it.answer() instanceof Answer.Ordered ordered
                        ? consents(story.file(), it, ordered)
                        : Stream.empty());
    }

    private static Stream<Consent> consents(CaseFile file, Offer offer, Answer.Ordered ordered) {
        if (offer.kind() == OfferKind.QUOTE) {
            return Stream.of(new Consent(Allows.QUOTED_WORK, ordered.by(), ordered.at(), null));
        }
        return switch (file.incident().map(Incident::authorises).orElse(Authorises.NOTHING)) {
            case NOTHING -> Stream.empty();
            case LOOK -> Stream.of(new Consent(Allows.LOOK, ordered.by(), ordered.at(), null));
            case FIX ->
                Stream.of(
                        new Consent(Allows.LOOK, ordered.by(), ordered.at(), null),
                        new Consent(Allows.FIX, ordered.by(), ordered.at(), null));
        };
    }
}
