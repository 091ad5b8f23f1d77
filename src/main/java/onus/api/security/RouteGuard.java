package onus.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.people.Allowed;
import onus.people.Rights;
import onus.people.Scope;
import onus.people.Tokens;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through to a handler only whom it allows; a handler that says nothing allows nobody. */
public final class RouteGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isDocument(method)) {
            var allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
            if (allowed == null) {
                throw new AccessDeniedException("nobody is allowed to use " + method);
            }
            admit(request, allowed);
        }
        if (Routes.needsKey(request) && request.getHeader("Idempotency-Key") == null) {
            throw Problem.of(Kind.KEY_MISSING);
        }
        return true;
    }

    private static void admit(HttpServletRequest request, Allowed allowed) {
        var shown = SignedIn.now();
        if (shown.isEmpty() && !allowed.anyone()) {
            throw new InsufficientAuthenticationException("sign in first");
        }
        shown.ifPresent(it -> admit(request, allowed, it));
    }

    private static void admit(HttpServletRequest request, Allowed allowed, Tokens.Shown shown) {
        if (!Rights.permits(allowed, shown.caller())) {
            throw new AccessDeniedException("role too small");
        }
        var needed = needed(request);
        if (!suffices(shown.scopes(), needed)) {
            throw Problem.of(Kind.NOT_ALLOWED, "scope-too-small", Map.of("scope", needed.code()));
        }
    }

    private static boolean suffices(Set<Scope> scopes, Scope needed) {
        return scopes.contains(needed) || (scopes.contains(Scope.WRITE) && needed != Scope.WRITE);
    }

    private static Scope needed(HttpServletRequest request) {
        if (Routes.isMonitoring(request)) {
            return Scope.MONITORING;
        }
        return Routes.onlyReads(request) ? Scope.READ : Scope.WRITE;
    }

    /** The OpenAPI document and the error page are the framework's own handlers. */
    private static boolean isDocument(HandlerMethod method) {
        var name = method.getBeanType().getName();
        return name.startsWith("org.springdoc.") || name.startsWith("org.springframework.boot.");
    }
}
