package onus.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.contract.AccessTerms.Right;
import onus.customer.Services;
import onus.people.Asked;
import onus.people.People;
import onus.platform.References;
import onus.reason.Ruling;
import onus.ticket.Ticket;
import onus.ticket.TicketState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody of the desk asks to touch something: the contract answers at once, and where the customer must agree, the customer is asked in the same step. */
@Component
public class Asking {

    private final Docketing dockets;
    private final Gathering gathering;
    private final Requesting requesting;
    private final Services services;
    private final References references;
    private final People people;

    Asking(
            Docketing dockets,
            Gathering gathering,
            Requesting requesting,
            Services services,
            References references,
            People people) {
        this.dockets = dockets;
        this.gathering = gathering;
        this.requesting = requesting;
        this.services = services;
        this.references = references;
        this.people = people;
    }

    /** Denied for a closed ticket and for another service's object; what the contract forbids is recorded as forbidden. */
    public Ruling<Intervention> ask(UUID account, UUID ticket, Wanted wanted, Asked asked) {
        var contacts = people.contactsOf(account);
        return dockets.ofTicket(account, ticket, docket -> {
            if (docket.ticket().state() == TicketState.CLOSED) {
                return ConsentRefusal.TICKET_CLOSED.denied();
            }
            if (!belongs(docket, wanted)) {
                return ConsentRefusal.OTHER_SERVICE.denied();
            }
            var it = dockets.add(docket, decided(docket, wanted, asked), asked);
            if (it.state() instanceof State.Waiting) {
                requesting.request(docket, it, contacts, asked);
            }
            return Ruling.granted(it);
        });
    }

    /** What the contract would say now, and why. */
    Gathering.Said said(Ticket ticket, Wanted wanted, Instant now) {
        return gathering.decide(ticket, wanted, dockets.given(ticket), now);
    }

    /** What the contract would say now. */
    Right right(Ticket ticket, Wanted wanted, Instant now) {
        return said(ticket, wanted, now).answer().right();
    }

    /** Asks for what needs the customer's word, on a ticket that is locked already; the customer is asked in the same step. */
    Intervention request(Ticket ticket, Wanted wanted, List<People.Contact> contacts, Asked asked) {
        var docket = new Docket(ticket, dockets.given(ticket));
        var it = dockets.add(docket, decided(docket, wanted, asked), asked);
        requesting.request(docket, it, contacts, asked);
        return it;
    }

    /** Asks for what is allowed, on a ticket that is locked already. */
    Intervention add(Ticket ticket, Wanted wanted, Asked asked) {
        var docket = new Docket(ticket, dockets.given(ticket));
        return dockets.add(docket, decided(docket, wanted, asked), asked);
    }

    /** A part belongs to the service its ticket is about; a whole service must be that one. */
    private boolean belongs(Docket docket, Wanted wanted) {
        var kind = services.find(docket.ticket().account(), docket.ticket().service())
                .orElseThrow()
                .kind();
        return wanted.object().kind().isNamed() || wanted.object().kind() == Gathering.whole(kind);
    }

    private Intervention decided(Docket docket, Wanted wanted, Asked asked) {
        var account = docket.ticket().account();
        var id = UuidCreator.getTimeOrderedEpoch();
        var said = gathering.decide(docket.ticket(), wanted, docket.given(), asked.at());
        var state = switch (said.answer().right()) {
            case ALLOWED, ALLOWED_WITH_NOTICE -> new State.Ready(asked.at());
            case NEEDS_AUTHORISATION -> new State.Waiting(asked.at());
            case FORBIDDEN -> new State.Forbidden(asked.at());
        };
        return new Intervention(
                account,
                id,
                references.register(References.Kind.INTERVENTION, account, id),
                docket.ticket().id(),
                docket.ticket().service(),
                wanted.action(),
                wanted.object(),
                new Intervention.Asking(asked.person(), asked.at(), wanted.reason(), wanted.danger()),
                state,
                said.answer().right(),
                gathering.keep(new Key(account, id), said, asked.at()),
                under(said.answer().authorisation()),
                Intervention.Course.NONE,
                1);
    }

    static @Nullable UUID under(@Nullable String authorisation) {
        return authorisation == null ? null : UUID.fromString(authorisation);
    }
}
