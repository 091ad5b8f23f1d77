package onus.api.consent;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.reply.Listing;
import onus.api.reply.Revision;
import onus.api.security.Routes;
import onus.consent.Asking;
import onus.consent.Intervening;
import onus.consent.Intervention;
import onus.consent.Interventions;
import onus.consent.Key;
import onus.consent.Wanted;
import onus.contract.AccessTerms.Danger;
import onus.contract.Action;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.ScopedObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The technician's side: asks, begins, reports, lifts. The answer to each says what the contract says, and why. */
@RestController
@RequestMapping(Routes.BASE)
final class InterventionsApi {

    private final Lookups lookups;
    private final Asking asking;
    private final Intervening intervening;
    private final Interventions interventions;
    private final Transactions transactions;
    private final ConsentBodies bodies;
    private final Clock clock;

    InterventionsApi(
            Lookups lookups,
            Asking asking,
            Intervening intervening,
            Interventions interventions,
            Transactions transactions,
            ConsentBodies bodies,
            Clock clock) {
        this.lookups = lookups;
        this.asking = asking;
        this.intervening = intervening;
        this.interventions = interventions;
        this.transactions = transactions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What a technician wants to do to what, and why; with a danger it is an emergency. */
    record Wish(Wanted wanted) {
        static Wish read(Fields fields) {
            var action = fields.required("action").code(Action.class);
            var object = fields.required("object").<ScopedObject>object(ObjectBody::scoped);
            var reason = fields.required("reason").text(2_000);
            var danger = fields.optional("danger").code(Danger.class);
            fields.end();
            return new Wish(new Wanted(action.value(), object.value(), reason.value(), danger.given()));
        }
    }

    /** What was done, and the files of the ticket that show it. */
    record Report(String report, List<UUID> attachments) {
        static Report read(Fields fields) {
            var report = fields.required("report").text(20_000);
            var attachments = fields.optional("attachments").list(20, it -> it.id());
            fields.end();
            return new Report(report.value(), attachments.or(List.of()));
        }
    }

    @PostMapping("/tickets/{reference}/interventions")
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<InterventionBody> ask(
            Caller caller, @PathVariable String reference, @RequestBody Wish body, Language language) {
        var key = lookups.ticket(caller, reference).orElseThrow(Problem::notFound);
        var asked = Asked.now(caller, clock.instant());
        return switch (asking.ask(key.account(), key.ticket(), body.wanted(), asked)) {
            case Ruling.Granted<Intervention>(var it) ->
                ResponseEntity.created(URI.create(Routes.BASE + "/interventions/" + it.reference()))
                        .header(HttpHeaders.ETAG, Revision.tag(it.revision()))
                        .body(bodies.of(it, new ConsentBodies.Reader(language, asked.at())));
            case Ruling.Denied<Intervention> denied -> throw Problem.of(denied);
        };
    }

    @GetMapping("/tickets/{reference}/interventions")
    @Allowed.ToEveryone
    Listing<InterventionBody> all(Caller caller, @PathVariable String reference, Language language) {
        var key = lookups.ticket(caller, reference).orElseThrow(Problem::notFound);
        var found = transactions.inAccount(key.account(), () -> interventions.ofTicket(key.account(), key.ticket()));
        var reader = new ConsentBodies.Reader(language, clock.instant());
        return new Listing<>(found.stream().map(it -> bodies.of(it, reader)).toList());
    }

    @GetMapping("/interventions/{id}")
    @Allowed.ToEveryone
    ResponseEntity<InterventionBody> one(Caller caller, @PathVariable String id, Language language) {
        var key = lookups.intervention(caller, id).orElseThrow(Problem::notFound);
        var it = transactions.inAccount(key.account(), () -> interventions.find(key.account(), key.id()));
        return told(it.orElseThrow(), language);
    }

    @PostMapping("/interventions/{id}/execution")
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<InterventionBody> begin(Caller caller, @PathVariable String id, IfMatch seen, Language language) {
        var key = lookups.intervention(caller, id).orElseThrow(Problem::notFound);
        return told(intervening.begin(key, asked(caller, key, seen)), language);
    }

    @PostMapping("/interventions/{id}/report")
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<InterventionBody> report(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Report body) {
        var key = lookups.intervention(caller, id).orElseThrow(Problem::notFound);
        var done = new Intervening.Done(body.report(), body.attachments());
        return told(intervening.report(key, done, asked(caller, key, seen)), bodies.language());
    }

    @PostMapping("/interventions/{id}/lifting")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    ResponseEntity<InterventionBody> lift(Caller caller, @PathVariable String id, IfMatch seen, Language language) {
        var key = lookups.intervention(caller, id).orElseThrow(Problem::notFound);
        return told(intervening.lift(key, asked(caller, key, seen)), language);
    }

    private Asked asked(Caller caller, Key key, IfMatch seen) {
        var it = transactions.inAccount(key.account(), () -> interventions.find(key.account(), key.id()));
        var revision = it.orElseThrow(Problem::notFound).revision();
        seen.require(revision);
        return new Asked(caller, revision, clock.instant());
    }

    private ResponseEntity<InterventionBody> told(Ruling<Intervention> ruling, Language language) {
        return switch (ruling) {
            case Ruling.Granted<Intervention>(var it) -> told(it, language);
            case Ruling.Denied<Intervention> denied -> throw Problem.of(denied);
        };
    }

    private ResponseEntity<InterventionBody> told(Intervention it, Language language) {
        return Revision.ok(it.revision(), bodies.of(it, new ConsentBodies.Reader(language, clock.instant())));
    }
}
