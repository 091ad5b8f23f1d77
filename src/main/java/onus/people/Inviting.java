package onus.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.SystemClock;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks people in by a mailed link, and lets in whoever opens it. Nothing is theirs before they do. */
@Component
public final class Inviting {

    static final Duration OPEN_FOR = Duration.ofDays(7);

    private final Transactions transactions;
    private final Persons persons;
    private final Links links;
    private final Passwords passwords;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final SystemClock clock;

    Inviting(
            Transactions transactions,
            Persons persons,
            Links links,
            Passwords passwords,
            Places places,
            ApplicationEventPublisher events,
            SystemClock clock) {
        this.transactions = transactions;
        this.persons = persons;
        this.links = links;
        this.passwords = passwords;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /** Asks somebody in; the answer is the same whether or not the address was known. Until when the link is open. */
    public Ruling<Instant> invite(Caller by, Invitation invitation) {
        return mayInvite(by, invitation.place())
                ? Ruling.granted(transactions.central(() -> invite(by.person(), invitation, clock.instant())))
                : Ruling.denied(WhyNot.NOT_FOR_YOU);
    }

    /** Opens the link; somebody new chooses a password with it, somebody known already keeps theirs. */
    public Ruling<Person> accept(Secret link, @Nullable String password) {
        var hash = link.hash();
        return transactions.central(() -> {
            var now = clock.instant();
            return links.open(hash, Links.Purpose.INVITATION, now)
                    .map(it -> accept(hash, it, password, now))
                    .orElseGet(() -> Ruling.denied(WhyNot.LINK_USED));
        });
    }

    private Instant invite(UUID by, Invitation invitation, Instant now) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var person = persons.add(
                new Person(id, invitation.email(), invitation.name(), invitation.language(), invitation.zone(), false),
                now);
        var link = Secret.random();
        var until = now.plus(OPEN_FOR);
        links.add(link.hash(), new Links.Link(Links.Purpose.INVITATION, person.id(), invitation.place()), now, until);
        events.publishEvent(new PersonInvited(person, invitation.place(), by, link, until));
        return until;
    }

    private Ruling<Person> accept(byte[] hash, Links.Link link, @Nullable String password, Instant now) {
        var known = persons.credentials(link.person());
        if (known.isEmpty()) {
            return Ruling.denied(WhyNot.LINK_USED);
        }
        var person = known.get().person();
        var objection = objection(known.get(), password);
        if (objection.isPresent()) {
            return Ruling.denied(objection.get());
        }
        if (!links.use(hash, now)) {
            return Ruling.denied(WhyNot.LINK_USED);
        }
        if (password != null) {
            persons.setPassword(person.id(), passwords.hash(password));
        }
        places.take(person.id(), link.place(), now);
        return Ruling.granted(person);
    }

    private static Optional<WhyNot> objection(Persons.Credentials known, @Nullable String password) {
        if (known.hash() != null) {
            return password == null ? Optional.empty() : Optional.of(WhyNot.ALREADY_HAS_PASSWORD);
        }
        if (password == null) {
            return Optional.of(WhyNot.PASSWORD_NEEDED);
        }
        return Passwords.strong(password, known.person().email())
                ? Optional.empty()
                : Optional.of(WhyNot.WEAK_PASSWORD);
    }

    private static boolean mayInvite(Caller by, Place place) {
        return switch (by) {
            case Caller.Contact contact ->
                contact.role() == ContactRole.OWNER
                        && place instanceof Place.AtCustomer it
                        && it.account().equals(contact.account());
            case Caller.Staff staff ->
                staff.roles().contains(StaffRole.SUPERVISOR)
                        || (place instanceof Place.AtCustomer && mayInviteContacts(staff));
            case Caller.Machine _ -> true;
        };
    }

    private static boolean mayInviteContacts(Caller.Staff staff) {
        return staff.roles().contains(StaffRole.AGENT) || staff.roles().contains(StaffRole.SALES);
    }
}
