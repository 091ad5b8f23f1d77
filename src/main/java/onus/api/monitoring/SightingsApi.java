package onus.api.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Cursor;
import onus.api.reply.Listing;
import onus.api.reply.Paging;
import onus.api.security.Routes;
import onus.desk.AlertList;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.uptime.alert.Assigning;
import onus.uptime.alert.Sighting;
import onus.uptime.alert.Silence;
import onus.uptime.alert.SourceRefusal;
import onus.uptime.alert.Staleness;
import onus.uptime.alert.Unmatched;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alerts that came in, those that fit no service, and what could not be read. */
@RestController
@RequestMapping(Routes.BASE + "/monitoring")
final class SightingsApi {

    private final Assigning assigning;
    private final Staleness staleness;
    private final AlertList list;
    private final Lookups lookups;
    private final Transactions transactions;
    private final References references;
    private final Clock clock;

    SightingsApi(
            Assigning assigning,
            Staleness staleness,
            AlertList list,
            Lookups lookups,
            Transactions transactions,
            References references,
            Clock clock) {
        this.assigning = assigning;
        this.staleness = staleness;
        this.list = list;
        this.lookups = lookups;
        this.transactions = transactions;
        this.references = references;
        this.clock = clock;
    }

    /** An alert, once however often it was sent; {@code stale} where its monitor has fallen silent about it and nobody knows whether it lasts. */
    record AlertBody(
            UUID source,
            String fingerprint,
            String summary,
            Map<String, String> labels,
            Instant startsAt,
            Optional<Instant> endsAt,
            Instant receivedAt,
            Instant lastSeen,
            long times,
            Optional<String> service,
            Optional<Unmatched> unmatched,
            boolean stale) {}

    /** Which service a watched thing means; with {@code label} every alert of the source with the same value of that label. */
    record Assignment(UUID source, String fingerprint, Optional<String> label, String service) {
        static Assignment read(Fields fields) {
            var source = fields.required("source").id();
            var fingerprint = fields.required("fingerprint").line(200);
            var label = fields.optional("label").line(100);
            var service = fields.required("service").line(20);
            fields.end();
            return new Assignment(source.value(), fingerprint.value(), label.maybe(), service.value());
        }
    }

    /** How many watched things the word of the desk was about. */
    record Assigned(int things) {}

    /** The latest to arrive first; {@code unmatched} only those that fit no service. */
    @GetMapping("/alerts")
    @Allowed.ToStaff
    ResponseEntity<Listing<AlertBody>> all(
            Caller.Staff caller, Paging paging, @RequestParam(defaultValue = "false") boolean unmatched) {
        var found = list.newest(caller, unmatched, paging.after().map(SightingsApi::position), paging.fetch());
        var stale = staleness.among(found, clock.instant());
        return paging.page(found, SightingsApi::cursor, it -> told(it, stale.contains(it)));
    }

    private static Cursor cursor(Sighting it) {
        var last = Sighting.Position.of(it);
        return Cursor.after(last.receivedAt(), last.source(), last.fingerprint(), last.startsAt(), last.clears());
    }

    private static Sighting.Position position(Cursor cursor) {
        var key = cursor.key();
        return new Sighting.Position(
                Instant.parse(key.get(0)),
                UUID.fromString(key.get(1)),
                key.get(2),
                Instant.parse(key.get(3)),
                Boolean.parseBoolean(key.get(4)));
    }

    @PostMapping("/assignments")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    Assigned assign(Caller caller, @RequestBody Assignment body) {
        var service = lookups.service(caller, body.service())
                .map(it -> new Sighting.Target(it.account(), it.id()))
                .orElseThrow(() -> Problem.invalid("/service", "not-there"));
        var meant = new Assigning.Meant(
                body.source(), body.fingerprint(), body.label().orElse(null), service);
        return switch (assigning.assign(meant, Asked.now(caller, clock.instant()))) {
            case Ruling.Granted<Integer>(var things) -> new Assigned(things);
            case Ruling.Denied<Integer> denied
            when denied.why() == SourceRefusal.FOREIGN_SERVICE ->
                throw Problem.invalid("/service", "not-of-this-source");
            case Ruling.Denied<Integer> _ -> throw Problem.invalid("/fingerprint", "not-there");
        };
    }

    /** A watched thing whose alerts so far concern no service of ours. */
    record Dismissal(UUID source, String fingerprint) {
        static Dismissal read(Fields fields) {
            var source = fields.required("source").id();
            var fingerprint = fields.required("fingerprint").line(200);
            fields.end();
            return new Dismissal(source.value(), fingerprint.value());
        }
    }

    /** How many alerts were set aside. */
    record Dismissed(int alerts) {}

    /** Off the list of what fits no service; the next alert of its kind is on it again. */
    @PostMapping("/dismissals")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    Dismissed dismiss(Caller caller, @RequestBody Dismissal body) {
        return switch (assigning.dismiss(body.source(), body.fingerprint(), Asked.now(caller, clock.instant()))) {
            case Ruling.Granted<Integer>(var alerts) -> new Dismissed(alerts);
            case Ruling.Denied<Integer> _ -> throw Problem.invalid("/fingerprint", "not-there");
        };
    }

    /** What could not be read, the newest first. */
    @GetMapping("/unreadable")
    @Allowed.ToStaff
    Listing<Assigning.Unread> unreadable() {
        return new Listing<>(assigning.unreadable(Paging.MOST));
    }

    /** A covered server that nobody watches; without {@code lastSeen} nobody ever did. */
    record Silent(String service, String name, Optional<Instant> lastSeen, Instant notedAt) {
        static Silent of(Silence it) {
            return new Silent(it.reference(), it.name(), Optional.ofNullable(it.lastSeen()), it.notedAt());
        }
    }

    /** Covered servers of which no monitor has spoken for a day, looked for every day; who has been without one for longest comes first. */
    @GetMapping("/silent")
    @Allowed.ToStaff
    Listing<Silent> silent(Caller.Staff caller) {
        return new Listing<>(
                list.silent(caller, Paging.MOST).stream().map(Silent::of).toList());
    }

    private AlertBody told(Sighting it, boolean stale) {
        return new AlertBody(
                it.source(),
                it.alert().fingerprint(),
                it.alert().summary(),
                it.alert().labels(),
                it.alert().startsAt(),
                Optional.ofNullable(it.alert().endsAt()),
                it.receivedAt(),
                it.lastSeen(),
                it.times(),
                Optional.ofNullable(it.where()).flatMap(this::reference),
                Optional.ofNullable(it.unmatched()),
                stale);
    }

    private Optional<String> reference(Sighting.Target where) {
        return transactions.inAccount(
                where.account(), () -> references.of(References.Kind.SERVICE, where.account(), where.service()));
    }
}
