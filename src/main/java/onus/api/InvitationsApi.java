package onus.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.Invitation;
import onus.people.Inviting;
import onus.people.Person;
import onus.people.Place;
import onus.people.Secret;
import onus.people.StaffRole;
import onus.people.WhyNot;
import onus.reason.Language;
import onus.reason.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People are asked in by mail, and come in by the link. */
@RestController
@RequestMapping(Routes.BASE + "/invitations")
final class InvitationsApi {

    private final Inviting inviting;
    private final Accounts accounts;

    InvitationsApi(Inviting inviting, Accounts accounts) {
        this.inviting = inviting;
        this.accounts = accounts;
    }

    /** Who is asked in: with {@code role} to a customer (staff name it), with {@code roles} to the desk. */
    record NewInvitation(
            String email,
            String name,
            Language language,
            ZoneId zone,
            Optional<String> customer,
            Optional<ContactRole> role,
            Set<StaffRole> roles,
            Set<String> markets) {

        static NewInvitation read(Fields fields) {
            var email = fields.required("email").email();
            var name = fields.required("name").line(200);
            var language = fields.required("language").code(Language.class);
            var zone = fields.optional("zone").zone();
            var customer = fields.optional("customer").line(20);
            var role = fields.optional("role").code(ContactRole.class);
            var roles = fields.optional("roles").list(5, it -> it.code(StaffRole.class));
            var markets = fields.optional("markets").list(20, it -> it.line(10));
            if (!fields.has("role") && !fields.has("roles")) {
                fields.wrong("role", "required");
            }
            fields.end();
            return new NewInvitation(
                    email.value(),
                    name.value(),
                    language.value(),
                    zone.or(ZoneId.of("UTC")),
                    customer.maybe(),
                    role.maybe(),
                    Set.copyOf(roles.or(List.of())),
                    Set.copyOf(markets.or(List.of())));
        }
    }

    /** That somebody was asked in, and until when they may come; the link itself is only in the mail. */
    record Invited(String email, Instant expiresAt) {}

    /** What somebody new brings: the password they want. */
    record Acceptance(Optional<String> password) {
        static Acceptance read(Fields fields) {
            var password = fields.optional("password").password();
            fields.end();
            return new Acceptance(password.maybe());
        }
    }

    /** Whom the link let in. */
    record Welcome(String email, String name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(
            contacts = ContactRole.OWNER,
            staff = {StaffRole.AGENT, StaffRole.SALES, StaffRole.SUPERVISOR})
    Invited invite(Caller caller, @RequestBody NewInvitation body) {
        var invitation = new Invitation(body.email(), body.name(), body.language(), body.zone(), place(caller, body));
        return switch (inviting.invite(caller, invitation)) {
            case Ruling.Granted<Instant>(var until) -> new Invited(invitation.email(), until);
            case Ruling.Denied<Instant> _ -> throw Problem.invalid("/role", "not-for-you");
        };
    }

    @PostMapping("/{link}/acceptance")
    @Allowed(anyone = true)
    Welcome accept(@PathVariable String link, @RequestBody Acceptance body) {
        return switch (inviting.accept(new Secret(link), body.password().orElse(null))) {
            case Ruling.Granted<Person>(var person) -> new Welcome(person.email(), person.name());
            case Ruling.Denied<Person> denied -> throw LinkProblems.of((WhyNot) denied.why());
        };
    }

    private Place place(Caller caller, NewInvitation body) {
        var role = body.role();
        return role.isPresent()
                ? new Place.AtCustomer(customer(caller, body.customer()), role.get())
                : new Place.AtDesk(body.roles(), body.markets());
    }

    /** A contact's own customer, whatever is named; the desk's must be named. */
    private UUID customer(Caller caller, Optional<String> named) {
        if (caller instanceof Caller.Contact contact) {
            return named.map(it -> accounts.account(it).filter(contact.account()::equals))
                    .orElse(Optional.of(contact.account()))
                    .orElseThrow(() -> Problem.invalid("/customer", "not-your-customer"));
        }
        return named.flatMap(accounts::account).orElseThrow(() -> Problem.invalid("/customer", "required"));
    }
}
