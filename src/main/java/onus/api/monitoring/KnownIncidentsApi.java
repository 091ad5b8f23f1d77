package onus.api.monitoring;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.reply.Listing;
import onus.api.reply.Paging;
import onus.api.reply.Revision;
import onus.api.security.Routes;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.settlement.Fault;
import onus.uptime.known.Declaring;
import onus.uptime.known.Joining;
import onus.uptime.known.KnownIncident;
import onus.uptime.known.KnownRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Troubles that many customers have at once: declared, extended, joined and settled by one finding. */
@RestController
@RequestMapping(Routes.BASE + "/known-incidents")
final class KnownIncidentsApi {

    private final Declaring declaring;
    private final Joining joining;
    private final TroubledServices services;
    private final Lookups lookups;
    private final Clock clock;

    KnownIncidentsApi(Declaring declaring, Joining joining, TroubledServices services, Lookups lookups, Clock clock) {
        this.declaring = declaring;
        this.joining = joining;
        this.services = services;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** A trouble to be declared known; alerts with all of its labels will belong to it, and the services listed do at once. */
    record KnownWish(String title, String words, Map<String, String> labels, List<String> services) {
        static KnownWish read(Fields fields) {
            var title = fields.required("title").line(150);
            var words = fields.required("words").text(5_000);
            var labels = fields.optional("labels").objects(10, Label::read);
            var services = fields.optional("services").list(5_000, it -> it.line(20));
            fields.end();
            return new KnownWish(title.value(), words.value(), Label.map(labels.or(List.of())), services.or(List.of()));
        }
    }

    /** A label and the value it must have. */
    record Label(String name, String value) {
        static Label read(Fields fields) {
            var name = fields.required("name").line(100);
            var value = fields.required("value").line(400);
            fields.end();
            return new Label(name.value(), value.value());
        }

        static Map<String, String> map(List<Label> labels) {
            var map = new TreeMap<String, String>();
            labels.forEach(it -> map.put(it.name(), it.value()));
            return map;
        }
    }

    /** Further services it troubles. */
    record Further(List<String> services) {
        static Further read(Fields fields) {
            var services = fields.required("services").list(5_000, it -> it.line(20));
            fields.end();
            return new Further(services.value());
        }
    }

    /** A ticket that belongs to it. */
    record Belonging(String ticket) {
        static Belonging read(Fields fields) {
            var ticket = fields.required("ticket").line(20);
            fields.end();
            return new Belonging(ticket.value());
        }
    }

    /** The finding for all. */
    record FindingForAll(Fault fault, String report) {
        static FindingForAll read(Fields fields) {
            var fault = fields.required("fault").code(Fault.class);
            var report = fields.required("report").text(5_000);
            fields.end();
            return new FindingForAll(fault.value(), report.value());
        }
    }

    @PostMapping
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    ResponseEntity<KnownBody> declare(Caller.Staff caller, @RequestBody KnownWish body) {
        var wish = new Declaring.Wish(body.title(), body.words(), body.labels());
        var troubled = services.named(caller, body.services());
        var made = declaring.declare(wish, troubled, Asked.now(caller, clock.instant()));
        return ResponseEntity.created(URI.create(Routes.BASE + "/known-incidents/" + made.id()))
                .eTag(Revision.tag(made.revision()))
                .body(desk(made));
    }

    /** For the desk all, the newest first; for a customer those that trouble it or did, with its own services. */
    @GetMapping
    @Allowed.ToEveryone
    Listing<KnownBody> all(Caller caller) {
        return new Listing<>(
                switch (caller) {
                    case Caller.Contact contact -> services.of(contact.account());
                    case Caller.Staff _, Caller.Machine _ ->
                        declaring.newest(Paging.MOST).stream().map(this::desk).toList();
                });
    }

    @GetMapping("/{id}")
    @Allowed.ToEveryone
    ResponseEntity<KnownBody> one(Caller caller, @PathVariable UUID id) {
        var body = switch (caller) {
            case Caller.Contact contact ->
                services.of(contact.account()).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst();
            case Caller.Staff _, Caller.Machine _ -> declaring.find(id).map(this::desk);
        };
        return body.map(it -> Revision.ok(it.revision(), it)).orElseThrow(Problem::notFound);
    }

    @PostMapping("/{id}/services")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    KnownBody extend(Caller.Staff caller, @PathVariable UUID id, @RequestBody Further body) {
        var troubled = services.named(caller, body.services());
        return desk(done(declaring.extend(id, troubled, Asked.now(caller, clock.instant()))));
    }

    @PostMapping("/{id}/tickets")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    void join(Caller.Staff caller, @PathVariable UUID id, @RequestBody Belonging body) {
        var key = lookups.ticket(caller, body.ticket()).orElseThrow(() -> Problem.invalid("/ticket", "not-there"));
        done(joining.join(key.account(), key.ticket(), id, Asked.now(caller, clock.instant())));
    }

    @PostMapping("/{id}/finding")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    ResponseEntity<KnownBody> settle(
            Caller.Staff caller, @PathVariable UUID id, IfMatch seen, @RequestBody FindingForAll body) {
        var before = declaring.find(id).orElseThrow(Problem::notFound);
        seen.require(before.revision());
        var asked = new Asked(caller, before.revision(), clock.instant());
        var settled = done(declaring.settle(id, body.fault(), body.report(), asked));
        return Revision.ok(settled.revision(), desk(settled));
    }

    private static <T> T done(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var result) -> result;
            case Ruling.Denied<T> denied when denied.why() == KnownRefusal.NO_SUCH_INCIDENT -> throw Problem.notFound();
            case Ruling.Denied<T> denied -> throw Problem.of(denied);
        };
    }

    private KnownBody desk(KnownIncident it) {
        return KnownBody.of(it, List.of(), Optional.of(declaring.reach(it.id())));
    }
}
