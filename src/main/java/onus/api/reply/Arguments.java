package onus.api.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onus.api.problem.Problem;
import onus.api.problem.Reader;
import onus.api.problem.Wrong;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers what the conventions put into headers and the query: the page asked for, the revision meant, the reader's language. */
@Component
public final class Arguments implements HandlerMethodArgumentResolver {

    private final Cursors cursors;

    Arguments(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return List.of(Paging.class, IfMatch.class, Language.class).contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var type = parameter.getParameterType();
        if (type == Language.class) {
            return Reader.of(request);
        }
        return type == IfMatch.class ? IfMatch.of(request.getHeader(HttpHeaders.IF_MATCH)) : paging(request);
    }

    private Paging paging(HttpServletRequest request) {
        var query = request.getQueryString();
        var list = URI.create(request.getRequestURI() + (query == null ? "" : "?" + query));
        return new Paging(
                limit(request.getParameter("limit")), after(request.getParameter("after"), list), list, cursors);
    }

    private @Nullable Cursor after(@Nullable String cursor, URI list) {
        return cursor == null
                ? null
                : cursors.read(cursor, list).orElseThrow(() -> Problem.invalid("?after", "not-a-cursor"));
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return Paging.USUAL;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > Paging.MOST) {
            var range = Map.<String, Object>of("least", 1, "most", Paging.MOST);
            throw Problem.invalid(List.of(new Wrong("?limit", "not-a-count", range)));
        }
        return Integer.parseInt(limit);
    }
}
