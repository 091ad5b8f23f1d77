package onus.api.security;

import java.util.List;
import java.util.Optional;
import onus.people.Caller;
import onus.people.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who showed a valid token. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Tokens.Shown shown;

    SignedIn(Tokens.Shown shown) {
        super(List.of());
        this.shown = shown;
        setDetails(shown);
        setAuthenticated(true);
    }

    /** Who makes the request of this thread; nobody on a public route. */
    public static Optional<Tokens.Shown> now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn it
                ? Optional.of(it.shown)
                : Optional.empty();
    }

    @Override
    public Caller getPrincipal() {
        return shown.caller();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
