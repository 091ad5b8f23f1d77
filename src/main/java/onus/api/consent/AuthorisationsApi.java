package onus.api.consent;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.consent.Authorisation;
import onus.consent.Authorisations;
import onus.consent.Authorising;
import onus.consent.Means;
import onus.consent.Revoking;
import onus.consent.Undersigning;
import onus.contract.Action;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.Scope;
import onus.settlement.ScopedObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers authorised: under a ticket, and standing for a service; renewed and revoked. */
@RestController
@RequestMapping(Routes.BASE)
final class AuthorisationsApi {

    private final Lookups lookups;
    private final Undersigning undersigning;
    private final Revoking revoking;
    private final Authorisations authorisations;
    private final Transactions transactions;
    private final ConsentBodies bodies;
    private final Clock clock;

    AuthorisationsApi(
            Lookups lookups,
            Undersigning undersigning,
            Revoking revoking,
            Authorisations authorisations,
            Transactions transactions,
            ConsentBodies bodies,
            Clock clock) {
        this.lookups = lookups;
        this.undersigning = undersigning;
        this.revoking = revoking;
        this.authorisations = authorisations;
        this.transactions = transactions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What is signed once for a service. */
    record Standing(List<Action> actions, List<ScopedObject> objects, List<ScopedObject> prohibited) {
        static Standing read(Fields fields) {
            var actions = fields.required("actions").list(20, it -> it.code(Action.class));
            var objects = fields.required("objects").<ScopedObject>objects(50, ObjectBody::scoped);
            var prohibited = fields.optional("prohibited").<ScopedObject>objects(50, ObjectBody::scoped);
            if (actions.maybe().filter(List::isEmpty).isPresent()) {
                fields.wrong("actions", "blank");
            }
            fields.end();
            return new Standing(actions.value(), objects.value(), prohibited.or(List.of()));
        }

        Undersigning.Standing in(Language language) {
            var yes = new Authorising.Yes(null, prohibited, Means.API, null, language);
            return new Undersigning.Standing(actions, new Scope(objects, prohibited), yes);
        }
    }

    @GetMapping("/tickets/{reference}/authorisations")
    @Allowed.ToEveryone
    Listing<AuthorisationBody> ofTicket(Caller caller, @PathVariable String reference) {
        var key = lookups.ticket(caller, reference).orElseThrow(Problem::notFound);
        return told(transactions.inAccount(key.account(), () -> authorisations.ofTicket(key.account(), key.ticket())));
    }

    @GetMapping("/services/{reference}/authorisations")
    @Allowed.ToEveryone
    Listing<AuthorisationBody> ofService(Caller caller, @PathVariable String reference) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        return told(transactions.inAccount(
                service.account(), () -> authorisations.standing(service.account(), service.id())));
    }

    @PostMapping("/services/{reference}/authorisations")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    ResponseEntity<AuthorisationBody> sign(
            Caller caller, @PathVariable String reference, @RequestBody Standing body, Language language) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var asked = Asked.now(caller, clock.instant());
        return made(undersigning.sign(service.account(), service.id(), body.in(language), asked));
    }

    @GetMapping("/authorisations/{id}")
    @Allowed.ToEveryone
    AuthorisationBody one(Caller caller, @PathVariable String id) {
        var key = lookups.authorisation(caller, id).orElseThrow(Problem::notFound);
        return transactions
                .inAccount(key.account(), () -> authorisations.find(key.account(), key.id()))
                .map(it -> bodies.of(it, clock.instant()))
                .orElseThrow(Problem::notFound);
    }

    /** What holds can be carried on, with the same scope, for another while. */
    @PostMapping("/authorisations/{id}/renewal")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    ResponseEntity<AuthorisationBody> renew(
            Caller caller, @PathVariable String id, @RequestBody AnswersApi.Yes body, Language language) {
        var key = lookups.authorisation(caller, id).orElseThrow(Problem::notFound);
        return made(undersigning.renew(key, body.in(language), Asked.now(caller, clock.instant())));
    }

    /** At every standing, at once. */
    @PostMapping("/authorisations/{id}/revocation")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    AuthorisationBody revoke(Caller caller, @PathVariable String id) {
        var key = lookups.authorisation(caller, id).orElseThrow(Problem::notFound);
        return switch (revoking.withdraw(key, Asked.now(caller, clock.instant()))) {
            case Ruling.Granted<Authorisation>(var it) -> bodies.of(it, clock.instant());
            case Ruling.Denied<Authorisation> denied -> throw Problem.of(denied);
        };
    }

    private Listing<AuthorisationBody> told(List<Authorisation> found) {
        return new Listing<>(
                found.stream().map(it -> bodies.of(it, clock.instant())).toList());
    }

    private ResponseEntity<AuthorisationBody> made(Ruling<Authorisation> ruling) {
        return switch (ruling) {
            case Ruling.Granted<Authorisation>(var it) ->
                ResponseEntity.created(URI.create(Routes.BASE + "/authorisations/" + it.reference()))
                        .body(bodies.of(it, clock.instant()));
            case Ruling.Denied<Authorisation> denied -> throw Problem.of(denied);
        };
    }
}
