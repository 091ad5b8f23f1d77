package onus.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The routes that are exceptions to a convention; there are no others. */
public final class Routes {

    public static final String BASE = "/api/v1";

    /** Open to people nobody knows. */
    static final RequestMatcher PUBLIC = any(
            at(HttpMethod.POST, "/tokens"),
            at(HttpMethod.GET, "/reports/reactions"),
            at(HttpMethod.POST, "/invitations/{link}/acceptance"),
            at(HttpMethod.POST, "/password-resets"),
            at(HttpMethod.POST, "/password-resets/{link}"),
            at(HttpMethod.GET, "/openapi.json"));

    /** Sent again by their nature, or without effect. */
    private static final RequestMatcher WITHOUT_KEY = any(
            at(HttpMethod.POST, "/tokens"),
            at(HttpMethod.POST, "/alerts/**"),
            at(HttpMethod.POST, "/contracts/{key}/evaluations"));

    /** What monitors report. */
    private static final RequestMatcher MONITORING =
            any(at(HttpMethod.POST, "/alerts/**"), at(HttpMethod.POST, "/usage"));

    /** Asks, although by POST. */
    private static final RequestMatcher ASKING = any(at(HttpMethod.POST, "/contracts/{key}/evaluations"));

    private Routes() {}

    /** Whether the request belongs to the API. */
    public static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Whether the request must name an idempotency key. */
    public static boolean needsKey(HttpServletRequest request) {
        return isApi(request) && request.getMethod().equals("POST") && !WITHOUT_KEY.matches(request);
    }

    /** The same of a route as it is written in the document. */
    public static boolean needsKey(String pattern) {
        return !pattern.equals(BASE + "/tokens")
                && !pattern.startsWith(BASE + "/alerts/")
                && !pattern.endsWith("/evaluations");
    }

    /** Whether it is what monitors report. */
    public static boolean isMonitoring(HttpServletRequest request) {
        return MONITORING.matches(request);
    }

    static boolean onlyReads(HttpServletRequest request) {
        return List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod()) || ASKING.matches(request);
    }

    private static RequestMatcher any(RequestMatcher... matchers) {
        return new OrRequestMatcher(matchers);
    }

    private static RequestMatcher at(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, BASE + path);
    }
}
