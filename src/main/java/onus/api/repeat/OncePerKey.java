package onus.api.repeat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.api.problem.Problems;
import onus.api.security.Routes;
import onus.api.security.Seal;
import onus.api.security.SignedIn;
import onus.platform.SystemClock;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a request once, however often it is sent. The key is written first, in a transaction that every door of the request joins; the answer is
 * kept with it, and only then does the caller hear it. Whatever ends badly leaves neither work nor key behind.
 */
@Component
@Order(0)
final class OncePerKey extends OncePerRequestFilter {

    private final PlatformTransactionManager transactions;
    private final Keys keys;
    private final Seal seal;
    private final Problems problems;
    private final SystemClock clock;

    OncePerKey(PlatformTransactionManager transactions, Keys keys, Seal seal, Problems problems, SystemClock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.seal = seal;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Routes.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var whole = WholeRequest.of(request);
            var key = request.getHeader("Idempotency-Key");
            if (key == null || !Routes.needsKey(request)) {
                chain.doFilter(whole, response);
            } else {
                once(sent(key, whole), whole, new ContentCachingResponseWrapper(response), chain);
            }
        } catch (RuntimeException broken) {
            problems.write(broken, request, response);
        }
    }

    private void once(Keys.Sent sent, WholeRequest request, ContentCachingResponseWrapper response, FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            if (take(sent)) {
                chain.doFilter(request, response);
                end(transaction, sent, response);
            } else {
                again(sent, response);
            }
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
        response.copyBodyToResponse();
    }

    private boolean take(Keys.Sent sent) {
        keys.look();
        try {
            return keys.take(sent, clock.instant());
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause && "55P03".equals(cause.getSQLState())) {
                throw Problem.of(Kind.STILL_RUNNING).header("Retry-After", "1");
            }
            throw e;
        }
    }

    /** What was decided is kept: what was done, and what the contract refused. A mistake in the request may be mended under its key. */
    private void end(TransactionStatus transaction, Keys.Sent sent, ContentCachingResponseWrapper response) {
        var decided = response.getStatus() < 300
                || response.getStatus() == Kind.REFUSED.status().value();
        if (decided && transaction.isRollbackOnly()) {
            throw new UnexpectedRollbackException("answered as done, but a door had given up");
        }
        if (decided) {
            keys.look();
            keys.keep(sent, KeptAnswer.of(response));
            transactions.commit(transaction);
        }
    }

    private void again(Keys.Sent sent, ContentCachingResponseWrapper response) throws IOException {
        var before = keys.before(sent);
        if (!before.request().equals(sent.request())) {
            throw Problem.of(Kind.KEY_REUSED);
        }
        response.setStatus(before.answer().status());
        before.answer().headers().forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(before.answer().body().getBytes(StandardCharsets.UTF_8));
    }

    private Keys.Sent sent(String key, WholeRequest request) throws ServletException, IOException {
        if (!key.matches("[\\x20-\\x7e]{1,200}") || key.isBlank()) {
            throw Problem.of(Kind.KEY_MISSING);
        }
        return new Keys.Sent(principal(request), key, HexFormat.of().formatHex(seal.of("request", request.digest())));
    }

    /** Callers nobody knows are told apart by where they come from and what they ask. */
    private String principal(HttpServletRequest request) {
        return SignedIn.now().map(it -> it.caller().principal()).orElseGet(() -> "address:" + request.getRemoteAddr());
    }
}
