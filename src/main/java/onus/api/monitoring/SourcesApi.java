package onus.api.monitoring;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.api.Accounts;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.uptime.alert.Connecting;
import onus.uptime.alert.Mappings;
import onus.uptime.alert.Source;
import onus.uptime.alert.SourceFormat;
import onus.uptime.alert.SourceRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The monitors that may report. */
@RestController
@RequestMapping(Routes.BASE + "/monitoring/sources")
final class SourcesApi {

    private static final int FOUR_HOURS = 14_400;

    private final Connecting connecting;
    private final Lookups lookups;
    private final Accounts accounts;
    private final Clock clock;

    SourcesApi(Connecting connecting, Lookups lookups, Accounts accounts, Clock clock) {
        this.connecting = connecting;
        this.lookups = lookups;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A monitor to be connected.
     *
     * @param mapping for the format mapped: the name of a shipped mapping, or a mapping
     * @param customer whose services alone it may speak of
     * @param repeatSeconds how often it says again what still lasts; Alertmanager's own default is four hours
     */
    record SourceWish(
            String name,
            SourceFormat format,
            Optional<JsonNode> mapping,
            Optional<String> customer,
            int repeatSeconds) {

        static SourceWish read(Fields fields) {
            var name = fields.required("name").line(60);
            var format = fields.required("format").code(SourceFormat.class);
            var mapping = fields.optional("mapping").json();
            var customer = fields.optional("customer").line(20);
            var repeat = fields.optional("repeatSeconds").count(10, 604_800);
            if (fields.has("mapping") != (format.given() == SourceFormat.MAPPED)) {
                fields.wrong("mapping", "not-a-mapping");
            }
            fields.end();
            return new SourceWish(
                    name.value(), format.value(), mapping.maybe(), customer.maybe(), repeat.or(FOUR_HOURS));
        }
    }

    /** A monitor; {@code truncated} alerts it counted and did not send. */
    record SourceBody(
            UUID id,
            String name,
            SourceFormat format,
            Optional<String> customer,
            long repeatSeconds,
            Instant madeAt,
            Optional<Instant> revokedAt,
            Optional<Instant> lastHeard,
            long truncated,
            Optional<Instant> truncatedAt) {}

    /** A monitor that was connected; its token is told once. */
    record NewSource(String token, SourceBody source) {}

    @PostMapping
    @Allowed(staff = StaffRole.SUPERVISOR)
    ResponseEntity<NewSource> connect(Caller caller, @RequestBody SourceWish body) {
        var wish = new Connecting.Wish(
                body.name(),
                body.format(),
                body.mapping().map(SourcesApi::text).orElse(null),
                account(caller, body),
                Duration.ofSeconds(body.repeatSeconds()));
        return switch (connecting.connect(wish, Asked.now(caller, clock.instant()))) {
            case Ruling.Granted<Connecting.Connected>(var made) ->
                ResponseEntity.created(URI.create(Routes.BASE + "/monitoring/sources/"
                                + made.source().id()))
                        .body(new NewSource(made.secret().text(), told(made.source())));
            case Ruling.Denied<Connecting.Connected> denied
            when denied.why() == SourceRefusal.NAME_TAKEN -> throw Problem.invalid("/name", "name-taken");
            case Ruling.Denied<Connecting.Connected> _ -> throw Problem.invalid("/mapping", "not-a-mapping");
        };
    }

    private static String text(JsonNode mapping) {
        return mapping.isString() ? Mappings.shipped(mapping.asString()).orElse("") : mapping.toString();
    }

    private @Nullable UUID account(Caller caller, SourceWish body) {
        return body.customer()
                .map(it -> lookups.customer(caller, it)
                        .orElseThrow(() -> Problem.invalid("/customer", "not-there"))
                        .account())
                .orElse(null);
    }

    @GetMapping
    @Allowed.ToStaff
    Listing<SourceBody> all() {
        return new Listing<>(connecting.all().stream().map(this::told).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(staff = StaffRole.SUPERVISOR)
    void disconnect(@PathVariable UUID id) {
        if (!connecting.disconnect(id, clock.instant())) {
            throw Problem.notFound();
        }
    }

    private SourceBody told(Source it) {
        return new SourceBody(
                it.id(),
                it.name(),
                it.format(),
                Optional.ofNullable(it.account()).flatMap(accounts::reference),
                it.repeat().toSeconds(),
                it.madeAt(),
                Optional.ofNullable(it.revokedAt()),
                Optional.ofNullable(it.lastHeard()),
                it.truncated(),
                Optional.ofNullable(it.truncatedAt()));
    }
}
