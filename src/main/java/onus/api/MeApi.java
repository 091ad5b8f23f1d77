package onus.api;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.api.security.Routes;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.Person;
import onus.people.Scope;
import onus.people.StaffRole;
import onus.people.Tokens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are here. */
@RestController
@RequestMapping(Routes.BASE + "/me")
final class MeApi {

    private final Accounts accounts;

    MeApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A person, in the part they call in. */
    record Me(
            UUID id,
            String email,
            String name,
            String language,
            String zone,
            Optional<String> customer,
            Optional<ContactRole> role,
            Set<StaffRole> roles,
            Set<String> markets,
            Set<Scope> scopes) {}

    @GetMapping
    @Allowed.ToEveryone
    Me me(Tokens.Shown shown) {
        return switch (shown.caller()) {
            case Caller.Contact it ->
                me(
                        shown,
                        accounts.reference(it.account()),
                        Optional.of(it.role()),
                        new Caller.Staff(it.person(), Set.of(), Set.of()));
            case Caller.Staff it -> me(shown, Optional.empty(), Optional.empty(), it);
            case Caller.Machine it -> throw new IllegalStateException("the machine has no token: " + it);
        };
    }

    private static Me me(Tokens.Shown shown, Optional<String> customer, Optional<ContactRole> role, Caller.Staff desk) {
        Person person = shown.person();
        return new Me(
                person.id(),
                person.email(),
                person.name(),
                person.language().code(),
                person.zone().getId(),
                customer,
                role,
                desk.roles(),
                desk.markets(),
                shown.scopes());
    }
}
