package onus.api.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onus.contract.Flaw;
import onus.reason.Because;
import onus.reason.Ruling;
import org.springframework.http.HttpHeaders;

/** A request ends here: the reader is told why, in their language, and nothing about the inside. */
public final class Problem extends RuntimeException {

    private final Kind kind;
    private final String reason;
    private final Map<String, Object> facts;
    private final List<Wrong> errors;
    private final List<Because> because;
    private final HttpHeaders headers = new HttpHeaders();

    private Problem(Kind kind, String reason, Map<String, Object> facts, List<Wrong> errors, List<Because> because) {
        super(reason, null, false, false);
        this.kind = kind;
        this.reason = reason;
        this.facts = new LinkedHashMap<>(facts);
        this.errors = List.copyOf(errors);
        this.because = List.copyOf(because);
    }

    public static Problem of(Kind kind) {
        return new Problem(kind, kind.code(), Map.of(), List.of(), List.of());
    }

    /** The same kind of problem with its own sentence, {@code problem.<reason>} in the bundles. */
    public static Problem of(Kind kind, String reason, Map<String, Object> facts) {
        return new Problem(kind, reason, facts, List.of(), List.of());
    }

    public static Problem notFound() {
        return of(Kind.NOT_FOUND);
    }

    public static Problem invalid(List<Wrong> errors) {
        return new Problem(Kind.INVALID, Kind.INVALID.code(), Map.of(), errors, List.of());
    }

    public static Problem invalid(String pointer, String what) {
        return invalid(List.of(Wrong.of(pointer, what)));
    }

    public static Problem invalid(String pointer, String what, String fact, Object value) {
        return invalid(pointer, what, Map.of(fact, value));
    }

    public static Problem invalid(String pointer, String what, Map<String, Object> facts) {
        return invalid(List.of(new Wrong(pointer, what, facts)));
    }

    /** A contract with flaws, each told with its place; {@code problem.<reason>} in the bundles sums them up. */
    public static Problem flawed(String reason, List<Flaw> flaws) {
        var errors = flaws.stream().map(Wrong::of).toList();
        return new Problem(Kind.INVALID, reason, Map.of("count", errors.size()), errors, List.of());
    }

    /** The contract or the state says no; the clauses say why. */
    public static Problem refused(String code, List<Because> because) {
        return new Problem(Kind.REFUSED, code, Map.of(), List.of(), because);
    }

    /** Turned away for a while. */
    public static Problem tooMany(Duration untilNext) {
        var seconds = Math.max(1, untilNext.plusSeconds(1).minusNanos(1).toSeconds());
        return of(Kind.TOO_MANY, Kind.TOO_MANY.code(), Map.of("seconds", seconds))
                .header("Retry-After", Long.toString(seconds));
    }

    /** The problem a door's denial is: a conflict, or 412 where the thing moved between the reading and the deed. */
    public static Problem of(Ruling.Denied<?> denied) {
        var code = denied.why().code();
        return code.equals(Kind.STALE.code()) ? of(Kind.STALE) : refused(code, denied.because());
    }

    public Problem header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<Wrong> errors() {
        return errors;
    }

    public List<Because> because() {
        return because;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
