package onus.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.uptime.alert.Assigning;
import onus.uptime.alert.Connecting;
import onus.uptime.alert.Receiving;
import onus.uptime.alert.Sighting.Target;
import onus.uptime.alert.Source;
import onus.uptime.alert.SourceFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What monitors of the demonstration see and say, in the messages of Alertmanager; and what the desk says to alerts nobody can place. */
@Component
class WatchActs implements Repertoire {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Alertmanager gathers what begins together before it sends. */
    private static final Duration GROUP_WAIT = Duration.ofSeconds(30);

    private final Cast cast;
    private final Connecting connecting;
    private final Receiving receiving;
    private final Assigning assigning;
    private final Map<String, Source> monitors = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();

    WatchActs(Cast cast, Connecting connecting, Receiving receiving, Assigning assigning) {
        this.cast = cast;
        this.connecting = connecting;
        this.receiving = receiving;
        this.assigning = assigning;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.of(
                "connects",
                this::connects,
                "beats",
                this::beats,
                "fires",
                (plot, step, asked) -> reports(step, true, asked),
                "clears",
                (plot, step, asked) -> reports(step, false, asked),
                "places",
                this::places,
                "dismisses",
                (plot, step, asked) ->
                        assigning.dismiss(monitor(step).id(), fingerprint(step, step.text("alert"), ""), asked));
    }

    private Ruling<?> connects(Plot plot, Script.Step step, Asked asked) {
        var repeat = Duration.parse(step.text("repeats"));
        var wish = new Connecting.Wish(step.text("monitor"), SourceFormat.ALERTMANAGER, null, null, repeat);
        return connecting.connect(wish, asked).map(it -> monitors.put(wish.name(), it.source()));
    }

    /** A sign of life of some servers, the same since the monitor was connected. */
    private Ruling<?> beats(Plot plot, Script.Step step, Asked asked) {
        var since = monitor(step).madeAt();
        return says(
                step,
                step.texts("servers").stream()
                        .map(it -> alert(step, it, Map.of("alertname", "Watchdog", "onus_heartbeat", "1"), since))
                        .toList());
    }

    /** One or several alerts of one or several servers begin at once, or are over at once. */
    private Ruling<?> reports(Script.Step step, boolean firing, Asked asked) {
        var servers = step.details().has("servers") ? step.texts("servers") : List.of("");
        return says(
                step,
                servers.stream()
                        .flatMap(server -> step.texts("alert").stream()
                                .map(name -> firing
                                        ? begins(step, server, name, asked.at())
                                        : ends(step, server, name, asked.at())))
                        .toList());
    }

    private Map<String, Object> begins(Script.Step step, String server, String name, Instant now) {
        begun.put(fingerprint(step, name, server), now.minus(GROUP_WAIT));
        return report(step, server, name);
    }

    private Map<String, Object> ends(Script.Step step, String server, String name, Instant now) {
        var alert = report(step, server, name);
        alert.put("status", "resolved");
        alert.put("endsAt", now.minus(GROUP_WAIT).toString());
        return alert;
    }

    private Map<String, Object> report(Script.Step step, String server, String name) {
        var thing = fingerprint(step, name, server);
        var labels = new TreeMap<>(step.named("labels"));
        labels.put("alertname", name);
        var alert = alert(step, server, labels, Objects.requireNonNull(begun.get(thing)));
        alert.put("fingerprint", thing);
        return alert;
    }

    private Map<String, Object> alert(Script.Step step, String server, Map<String, String> told, Instant since) {
        var labels = new TreeMap<>(told);
        if (!server.isEmpty()) {
            labels.put("server_id", cast.service(server).reference());
        }
        var alert = new TreeMap<String, Object>();
        alert.put("status", "firing");
        alert.put("labels", labels);
        alert.put("annotations", Map.of("summary", step.text("summary", "")));
        alert.put("startsAt", since.toString());
        alert.put("endsAt", "0001-01-01T00:00:00Z");
        return alert;
    }

    private Ruling<?> says(Script.Step step, List<Map<String, Object>> alerts) {
        var message = Map.of("version", "4", "receiver", "onus", "truncatedAlerts", 0, "alerts", alerts);
        var body = MAPPER.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
        var receipt = receiving.receive(monitor(step).token(), SourceFormat.ALERTMANAGER.code(), body);
        if (!receipt.equals(new Receiving.Receipt.Accepted(alerts.size(), 0))) {
            throw new IllegalStateException("The desk did not take in what " + step.text("monitor") + " said");
        }
        return Ruling.granted(receipt);
    }

    /** The desk says which service an alert means, for ever. */
    private Ruling<?> places(Plot plot, Script.Step step, Asked asked) {
        var service = cast.service(step.text("server"));
        var meant = new Assigning.Meant(
                monitor(step).id(),
                fingerprint(step, step.text("alert"), ""),
                step.text("label"),
                new Target(service.account(), service.id()));
        return assigning.assign(meant, asked);
    }

    private Source monitor(Script.Step step) {
        return Objects.requireNonNull(monitors.get(step.text("monitor")), "no such monitor");
    }

    /** Names what is watched: the alert, and the server or whatever else the labels call it. */
    private static String fingerprint(Script.Step step, String alert, String server) {
        return Integer.toHexString((alert + server + step.named("labels")).hashCode());
    }
}
