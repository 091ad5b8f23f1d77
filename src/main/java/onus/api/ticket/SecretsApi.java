package onus.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.consent.secret.HandedSecret;
import onus.consent.secret.Handing;
import onus.consent.secret.OfTicket;
import onus.consent.secret.Plain;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.reason.Ruling;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Secrets handed over for access: written by customers, read only by the technician in charge, a showing for each use. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}/secrets")
final class SecretsApi {

    private static final int LONGEST = 10_000;

    private final Counter counter;
    private final Handing handing;
    private final TicketBodies bodies;

    SecretsApi(Counter counter, Handing handing, TicketBodies bodies) {
        this.counter = counter;
        this.handing = handing;
        this.bodies = bodies;
    }

    /** A secret to be handed over, and what it opens. */
    record NewSecret(String label, Plain secret, Optional<Instant> until) {
        static NewSecret read(Fields fields) {
            var label = fields.required("label").line(200);
            var secret = fields.required("secret").text(LONGEST);
            var until = fields.optional("until").instant();
            fields.end();
            return new NewSecret(label.value(), new Plain(secret.value()), until.maybe());
        }
    }

    /** What it is read for. */
    record NewShowing(String reason) {
        static NewShowing read(Fields fields) {
            var reason = fields.required("reason").line(1000);
            fields.end();
            return new NewShowing(reason.value());
        }
    }

    /** A secret as everybody may know it: without itself. */
    record SecretBody(
            UUID id,
            String label,
            String handedBy,
            Instant handedAt,
            Instant until,
            Optional<Instant> endedAt,
            List<ShowingBody> showings) {
        static SecretBody of(HandedSecret it, TicketBodies.Names names) {
            return new SecretBody(
                    it.id(),
                    it.label(),
                    names.of(it.handedBy()),
                    it.handedAt(),
                    it.until(),
                    Optional.ofNullable(it.endedAt()),
                    it.showings().stream()
                            .map(one -> new ShowingBody(names.of(one.by()), one.at(), one.reason()))
                            .toList());
        }
    }

    /** Who read it, when and what for. */
    record ShowingBody(String by, Instant at, String reason) {}

    /** A secret in the clear; told once, a repeated answer does not have it. */
    record ShownBody(UUID id, String label, String secret) {
        @Override
        public String toString() {
            return "ShownBody[" + id + "]";
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    Listing<SecretBody> all(Caller caller, @PathVariable String reference) {
        var secrets = handing.of(ticket(caller, reference));
        var names = names(secrets);
        return new Listing<>(
                secrets.stream().map(it -> SecretBody.of(it, names)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    SecretBody hand(Caller caller, @PathVariable String reference, @RequestBody NewSecret body) {
        var handed =
                new Handing.Handed(body.label(), body.secret(), body.until().orElse(null));
        return switch (handing.hand(ticket(caller, reference), handed, counter.now(caller))) {
            case Ruling.Granted<HandedSecret>(var it) -> SecretBody.of(it, names(List.of(it)));
            case Ruling.Denied<HandedSecret> denied -> throw Denials.problem(denied);
        };
    }

    @PostMapping("/{id}/showing")
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<ShownBody> show(
            Caller caller, @PathVariable String reference, @PathVariable UUID id, @RequestBody NewShowing body) {
        var key = ticket(caller, reference);
        var shown = handing.show(key, id, body.reason(), counter.now(caller)).orElseThrow(Problem::notFound);
        return switch (shown) {
            case Ruling.Granted<Handing.Shown>(var it) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new ShownBody(
                                it.secret().id(),
                                it.secret().label(),
                                it.plain().text()));
            case Ruling.Denied<Handing.Shown> denied -> throw Denials.problem(denied);
        };
    }

    @PostMapping("/{id}/revocation")
    @Allowed(contacts = {ContactRole.OWNER, ContactRole.DELEGATE})
    SecretBody takeBack(Caller caller, @PathVariable String reference, @PathVariable UUID id) {
        var key = ticket(caller, reference);
        var gone = handing.takeBack(key, id, counter.now(caller)).orElseThrow(Problem::notFound);
        return SecretBody.of(gone, names(List.of(gone)));
    }

    private OfTicket ticket(Caller caller, String reference) {
        var key = counter.key(caller, reference);
        return new OfTicket(key.account(), key.ticket());
    }

    private TicketBodies.Names names(List<HandedSecret> secrets) {
        return bodies.names(secrets.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.handedBy()), it.showings().stream().map(HandedSecret.Showing::by)))
                .toList());
    }
}
