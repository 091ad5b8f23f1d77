package onus.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import onus.platform.SystemClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Sends one alert as a monitor would, with the monitor's token: a sign of life unless a real one is asked for. */
@Command(name = "test", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class AlertSending implements Callable<Integer> {

    private static final String NOT_OVER = "0001-01-01T00:00:00Z";

    @Mixin
    private @Nullable Connection on;

    @Parameters(paramLabel = "SERVICE")
    private @Nullable String service;

    @Option(names = "--real", descriptionKey = "alert.real")
    private boolean real;

    @Option(names = "--since", paramLabel = "INSTANT", descriptionKey = "alert.since")
    private @Nullable Instant since;

    @Override
    public Integer call() {
        var message = Desk.body().put("version", "4").put("receiver", "onus").put("truncatedAlerts", 0);
        message.putArray("alerts").add(alert());
        return Objects.requireNonNull(on).desk().tell("/alerts/alertmanager", message, Printed::fields);
    }

    private ObjectNode alert() {
        var began = since == null ? new SystemClock().instant().truncatedTo(ChronoUnit.SECONDS) : since;
        var alert = Desk.body()
                .put("status", "firing")
                .put("startsAt", began.toString())
                .put("endsAt", NOT_OVER)
                .put("fingerprint", "onus-test-" + service);
        var labels = alert.putObject("labels").put("alertname", "OnusTest").put("server_id", service);
        if (!real) {
            labels.put("onus_heartbeat", "test");
        }
        alert.putObject("annotations").put("summary", "Test by onus alert test");
        return alert;
    }
}
