package onus.api.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.reply.Revision;
import onus.api.security.Routes;
import onus.consent.Authorising;
import onus.consent.Intervention;
import onus.consent.Interventions;
import onus.consent.Key;
import onus.consent.Means;
import onus.consent.Revoking;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.Secret;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.ScopedObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's side of an intervention: yes, no, and no longer. */
@RestController
@RequestMapping(Routes.BASE + "/interventions/{id}")
final class AnswersApi {

    private final Lookups lookups;
    private final Authorising authorising;
    private final Revoking revoking;
    private final Interventions interventions;
    private final Transactions transactions;
    private final ConsentBodies bodies;
    private final Clock clock;

    AnswersApi(
            Lookups lookups,
            Authorising authorising,
            Revoking revoking,
            Interventions interventions,
            Transactions transactions,
            ConsentBodies bodies,
            Clock clock) {
        this.lookups = lookups;
        this.authorising = authorising;
        this.revoking = revoking;
        this.interventions = interventions;
        this.transactions = transactions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * A yes.
     *
     * @param until absent: the ticket's end, at the latest after the contract's hours
     * @param prohibited what must be left alone
     * @param link the one-time link of the mail, if the answer came by it
     */
    record Yes(Optional<Instant> until, List<ScopedObject> prohibited, Optional<String> link) {
        static Yes read(Fields fields) {
            var until = fields.optional("until").instant();
            var prohibited = fields.optional("prohibited").<ScopedObject>objects(50, ObjectBody::scoped);
            var link = fields.optional("link").line(100);
            fields.end();
            return new Yes(until.maybe(), prohibited.or(List.of()), link.maybe());
        }

        Authorising.Yes in(Language language) {
            return new Authorising.Yes(
                    until.orElse(null),
                    prohibited,
                    link.isPresent() ? Means.LINK : Means.API,
                    link.map(Secret::new).orElse(null),
                    language);
        }
    }

    @PostMapping("/authorisation")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    ResponseEntity<InterventionBody> grant(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Yes body) {
        var key = key(caller, id);
        var language = bodies.language();
        return told(authorising.grant(key, body.in(language), asked(caller, key, seen)), language);
    }

    @PostMapping("/refusal")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    ResponseEntity<InterventionBody> refuse(Caller caller, @PathVariable String id, IfMatch seen, Language language) {
        var key = key(caller, id);
        return told(authorising.refuse(key, asked(caller, key, seen)), language);
    }

    /** Takes back what the intervention rests on; what goes on stops at the next safe point. */
    @PostMapping("/revocation")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    ResponseEntity<InterventionBody> revoke(Caller caller, @PathVariable String id, IfMatch seen, Language language) {
        var key = key(caller, id);
        return told(revoking.revoke(key, asked(caller, key, seen)), language);
    }

    private Key key(Caller caller, String id) {
        return lookups.intervention(caller, id).orElseThrow(Problem::notFound);
    }

    private Asked asked(Caller caller, Key key, IfMatch seen) {
        var it = transactions.inAccount(key.account(), () -> interventions.find(key.account(), key.id()));
        var revision = it.orElseThrow(Problem::notFound).revision();
        seen.require(revision);
        return new Asked(caller, revision, clock.instant());
    }

    private ResponseEntity<InterventionBody> told(Ruling<Intervention> ruling, Language language) {
        return switch (ruling) {
            case Ruling.Granted<Intervention>(var it) ->
                Revision.ok(it.revision(), bodies.of(it, new ConsentBodies.Reader(language, clock.instant())));
            case Ruling.Denied<Intervention> denied -> throw Problem.of(denied);
        };
    }
}
