package onus.api.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.api.security.Routes;
import onus.people.Allowed;
import onus.people.TokenKind;
import onus.people.Tokens;
import onus.uptime.alert.Receiving;
import onus.uptime.alert.Receiving.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alerts come in. */
@RestController
@RequestMapping(Routes.BASE + "/alerts")
final class AlertsApi {

    private static final String COME_BACK_AFTER = "10";

    private final Receiving receiving;

    AlertsApi(Receiving receiving) {
        this.receiving = receiving;
    }

    /** What was written down for good, and how many parts of the message nobody could read; those are listed for the desk. */
    record Accepted(int accepted, int unreadable) {}

    /** The webhook of Prometheus Alertmanager, version 4. */
    @PostMapping("/alertmanager")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(monitors = true)
    Accepted alertmanager(Tokens.Shown shown, HttpServletRequest request) throws IOException {
        return take(shown, "alertmanager", request);
    }

    /** What another monitor sends, in the form it was connected with; {@code source} is its name, or its format. */
    @PostMapping("/{source}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(monitors = true)
    Accepted take(Tokens.Shown shown, @PathVariable String source, HttpServletRequest request) throws IOException {
        if (shown.kind() != TokenKind.SOURCE) {
            throw Problem.of(Kind.NOT_ALLOWED);
        }
        return switch (receiving.receive(
                shown.token(), source, request.getInputStream().readAllBytes())) {
            case Receipt.Accepted(var alerts, var unreadable) -> accepted(alerts, unreadable);
            case Receipt.Overloaded _ -> throw Problem.of(Kind.OVERLOADED).header("Retry-After", COME_BACK_AFTER);
            case Receipt.Unknown _ -> throw Problem.notFound();
        };
    }

    /** A message nothing of which can be used is refused, so that its sender sees it; it is on the list all the same. */
    private static Accepted accepted(int alerts, int unreadable) {
        if (alerts == 0 && unreadable > 0) {
            throw Problem.of(Kind.UNREADABLE);
        }
        return new Accepted(alerts, unreadable);
    }
}
