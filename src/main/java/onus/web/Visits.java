package onus.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onus.people.Tokens;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers the visit: the reader chose a language by the switch, else it is the person's own, else the browser's. */
final class Visits implements HandlerMethodArgumentResolver {

    static final String LANGUAGE = "onus-language";
    static final String THEME = "onus-theme";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        return of(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
    }

    static Visit of(HttpServletRequest request) {
        var shown = shown().orElse(null);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Visit(
                Words.in(language(request, shown)),
                shown,
                csrf == null ? "" : csrf.getToken(),
                Theme.of(cookie(request, THEME).orElse("")),
                address(request),
                request.isSecure(),
                Optional.ofNullable(request.getParameter("done"))
                        .flatMap(Done::of)
                        .orElse(null));
    }

    private static Optional<Tokens.Shown> shown() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getDetails)
                .filter(Tokens.Shown.class::isInstance)
                .map(Tokens.Shown.class::cast);
    }

    private static Language language(HttpServletRequest request, Tokens.@Nullable Shown shown) {
        return cookie(request, LANGUAGE)
                .flatMap(Language::of)
                .or(() -> Optional.ofNullable(shown).map(Tokens.Shown::language))
                .or(() -> preferred(request.getHeader("Accept-Language")))
                .orElse(Language.EN);
    }

    private static Optional<Language> preferred(@Nullable String header) {
        try {
            return Stream.ofNullable(header)
                    .flatMap(it -> Locale.LanguageRange.parse(it).stream())
                    .filter(it -> it.getWeight() > 0)
                    .flatMap(it -> Language.of(it.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(it -> it.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Where to come back to; an answer to a form has no address of its own, so it is the form's page. */
    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        boolean told =
                query == null || query.contains("done=") || !request.getMethod().equals("GET");
        return request.getRequestURI() + (told ? "" : "?" + query);
    }
}
