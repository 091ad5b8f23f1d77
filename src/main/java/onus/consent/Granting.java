package onus.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import onus.contract.AccessTerms.Grantor;
import onus.contract.Action;
import onus.customer.Services;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.platform.References;
import onus.settlement.Scope;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a customer authorised, in the words it was shown with. */
@Component
class Granting {

    private final Authorisations authorisations;
    private final Docketing dockets;
    private final Gathering gathering;
    private final Services services;
    private final References references;

    Granting(
            Authorisations authorisations,
            Docketing dockets,
            Gathering gathering,
            Services services,
            References references) {
        this.authorisations = authorisations;
        this.dockets = dockets;
        this.gathering = gathering;
        this.services = services;
        this.references = references;
    }

    /** What is authorised, and how the customer said so. */
    record Given(Source source, List<Action> actions, Scope scope, Authorising.Yes yes) {}

    /** The authorisation as it would be. */
    Authorisation draft(Ticket ticket, Given given, Asked asked) {
        var version = gathering.terms(ticket);
        var service = services.find(ticket.account(), ticket.service()).orElseThrow();
        var about = new Wording.About(
                version,
                service,
                ticket.reference(),
                given.actions(),
                given.scope(),
                given.yes().until());
        return of(ticket, given, Wording.of(about, given.yes().language()), asked);
    }

    /** The same under words that were shown elsewhere: those of an order. */
    Authorisation of(Ticket ticket, Given given, String text, Asked asked) {
        var terms = gathering.terms(ticket).terms().authorisation();
        var last = asked.at().plus(Authorising.lasting(terms));
        var until = given.yes().until() == null ? last : given.yes().until();
        return new Authorisation(
                ticket.account(),
                UuidCreator.getTimeOrderedEpoch(),
                "",
                ticket.id(),
                ticket.service(),
                given.source(),
                given.actions(),
                given.scope(),
                grant(given.yes(), text, asked),
                until,
                null,
                null,
                null);
    }

    static Authorisation.Grant grant(Authorising.Yes yes, String text, Asked asked) {
        return new Authorisation.Grant(asked.person(), role(asked.by()), yes.means(), text, yes.language(), asked.at());
    }

    static Grantor role(Caller by) {
        return by instanceof Caller.Contact contact && contact.role() == ContactRole.OWNER
                ? Grantor.OWNER
                : Grantor.DELEGATE;
    }

    /** Why these words of this person are not taken: not theirs to say, or for a time the contract does not allow. */
    @Nullable
    ConsentRefusal refusal(Ticket ticket, List<Action> actions, Authorising.Yes yes, Asked asked) {
        var terms = gathering.terms(ticket).terms().authorisation();
        boolean may = actions.stream()
                .allMatch(it -> terms.grantors(it).stream().anyMatch(grantor -> Authorising.is(grantor, asked.by())));
        if (!may) {
            return ConsentRefusal.WRONG_GRANTOR;
        }
        var until = yes.until();
        if (until == null) {
            return null;
        }
        if (!until.isAfter(asked.at())) {
            return ConsentRefusal.UNTIL_PAST;
        }
        return until.isAfter(asked.at().plus(Authorising.lasting(terms))) ? ConsentRefusal.UNTIL_TOO_LATE : null;
    }

    /** The same scope for another while, in words of its own. */
    Authorisation renew(Ticket ticket, Authorisation before, Authorising.Yes yes, Asked asked) {
        var given = new Given(Source.CONSENT, before.actions(), before.scope(), yes);
        return keep(new Docket(ticket, List.of()), draft(ticket, given, asked).renewing(before.id()), asked);
    }

    Authorisation keep(Docket docket, Authorisation it, Asked asked) {
        var named = named(it);
        authorisations.add(named);
        dockets.note(
                docket,
                TicketEvent.AUTHORISED,
                asked,
                Map.of(
                        "authorisation",
                        named.reference(),
                        "source",
                        named.source().code()));
        return named;
    }

    /** The authorisation with its public name. */
    Authorisation named(Authorisation it) {
        return it.named(references.register(References.Kind.AUTHORISATION, it.account(), it.id()));
    }
}
