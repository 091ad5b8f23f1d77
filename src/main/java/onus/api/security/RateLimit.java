package onus.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import onus.api.problem.Problem;
import onus.api.problem.Problems;
import onus.people.Throttle;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many requests a minute for each caller, or for each address that nobody is known at. Monitors are never turned away. */
final class RateLimit extends OncePerRequestFilter {

    private final Throttle throttle;
    private final Problems problems;

    RateLimit(long perMinute, Problems problems) {
        this.throttle = new Throttle(perMinute, Duration.ofMinutes(1));
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Routes.isMonitoring(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who =
                SignedIn.now().map(it -> it.caller().principal()).orElseGet(() -> "address:" + request.getRemoteAddr());
        var taken = throttle.take(who);
        response.setHeader(
                "RateLimit-Policy",
                "\"default\";q=" + throttle.times() + ";w=" + throttle.period().toSeconds());
        response.setHeader("RateLimit", "\"default\";r=" + taken.remaining() + ";t=" + seconds(taken.untilAll()));
        if (taken.granted()) {
            chain.doFilter(request, response);
        } else {
            problems.write(Problem.tooMany(taken.untilNext()), request, response);
        }
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
