package onus.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.contract.AccessTerms.Grantor;
import onus.people.Asked;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.Person;
import onus.people.Secret;
import onus.platform.Transactions;
import onus.ticket.TicketMoved;
import onus.ticket.TicketState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the customer for an authorisation, by a link for everybody who may give it, and remembers what became of the request. */
@Component
public class Requesting {

    private final Transactions transactions;
    private final Gathering gathering;
    private final Interventions interventions;
    private final Requests requests;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;

    Requesting(
            Transactions transactions,
            Gathering gathering,
            Interventions interventions,
            Requests requests,
            OneTimeLinks links,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.gathering = gathering;
        this.interventions = interventions;
        this.requests = requests;
        this.links = links;
        this.events = events;
    }

    void request(Docket docket, Intervention it, List<People.Contact> contacts, Asked asked) {
        var request = new Requests.Request(
                UuidCreator.getTimeOrderedEpoch(), it.id(), it.ticket(), asked.person(), asked.at());
        requests.add(it.account(), request);
        events.publishEvent(new AuthorisationRequested(it.account(), it.ticket(), request.id(), it.id(), asked.at()));
        var terms = gathering.terms(docket.ticket()).terms().authorisation();
        var expires = asked.at().plus(Authorising.lasting(terms));
        contacts.stream()
                .filter(who -> terms.grantors(it.action()).stream()
                        .anyMatch(grantor -> role(grantor) == who.membership().role()))
                .forEach(who -> link(docket, it, request, new Addressee(who.person(), expires)));
    }

    static ContactRole role(Grantor grantor) {
        return switch (grantor) {
            case OWNER -> ContactRole.OWNER;
            case DELEGATE -> ContactRole.DELEGATE;
        };
    }

    private record Addressee(Person person, Instant until) {}

    private void link(Docket docket, Intervention it, Requests.Request request, Addressee to) {
        var secret = Secret.random();
        var link = new OneTimeLinks.Link(request.id(), to.person().id(), request.askedAt(), to.until(), null);
        links.add(it.account(), secret, link);
        var subject = docket.ticket().subject();
        events.publishEvent(
                new LinkMade(it.account(), it.reference(), it.action(), subject, to.person(), secret, to.until()));
    }

    /** Whether a request is the one that an intervention waits for. */
    boolean isFor(UUID request, Intervention it) {
        return requests.open(it.account(), it.id())
                .filter(open -> open.id().equals(request))
                .isPresent();
    }

    /** The request that an intervention waits for. */
    @Nullable
    UUID open(Intervention it) {
        return requests.open(it.account(), it.id()).map(Requests.Request::id).orElse(null);
    }

    /** Closes the open request of an intervention, if there is one; the clocks that waited for it go on. */
    void answered(Intervention it, ConsentAnswer answer, @Nullable UUID by, Instant at) {
        requests.open(it.account(), it.id()).ifPresent(request -> {
            requests.answer(it.account(), request, new Requests.Answered(answer, by, at));
            events.publishEvent(
                    new AuthorisationAnswered(it.account(), it.ticket(), request.id(), answer, request.askedAt(), at));
        });
    }

    /** The ticket is over: what has not begun will not begin, and nobody waits for it. Works in the transaction that closed it. */
    public void conclude(UUID account, UUID ticket, Instant at) {
        transactions.inAccount(
                account,
                () -> interventions.ofTicket(account, ticket).forEach(it -> {
                    if (Progress.handle(it, new Command.Lapse(), at) instanceof Step.Moved(var lapsed)) {
                        interventions.replace(it, it.moved(lapsed));
                        answered(it, ConsentAnswer.LAPSED, null, at);
                    }
                }));
    }

    @EventListener
    void on(TicketMoved moved) {
        if (moved.to() == TicketState.CLOSED) {
            conclude(moved.account(), moved.ticket(), moved.at());
        }
    }
}
