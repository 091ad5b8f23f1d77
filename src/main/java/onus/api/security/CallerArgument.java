package onus.api.security;

import java.util.List;
import onus.people.Caller;
import onus.people.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers who calls: as a caller, as exactly a contact or somebody of the desk, or with the token shown. */
@Component
public final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return List.of(Caller.class, Caller.Contact.class, Caller.Staff.class, Tokens.Shown.class)
                .contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var shown = SignedIn.now().orElseThrow(() -> new InsufficientAuthenticationException("nobody"));
        var wanted = parameter.getParameterType();
        return wanted == Tokens.Shown.class ? shown : wanted.cast(shown.caller());
    }
}
