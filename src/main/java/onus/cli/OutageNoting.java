package onus.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes an outage or the correction of one; it counts once a second supervisor has approved it. */
@Command(name = "note", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class OutageNoting implements Callable<Integer> {

    @Mixin
    private @Nullable Connection on;

    @Parameters(paramLabel = "SERVICE")
    private @Nullable String service;

    @Option(names = "--from", required = true, paramLabel = "TIME", descriptionKey = "outage.from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", descriptionKey = "outage.to")
    private @Nullable String to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "outage.reason")
    private @Nullable String reason;

    @Option(names = "--effect", paramLabel = "EFFECT", descriptionKey = "outage.effect")
    private @Nullable String effect;

    @Option(names = "--corrects", paramLabel = "ID", descriptionKey = "outage.corrects")
    private @Nullable String corrects;

    @Override
    public Integer call() {
        var body = Desk.body().put("from", from).put("reason", reason);
        if (to != null) {
            body.put("to", to);
        }
        if (effect != null) {
            body.put("effect", effect);
        }
        if (corrects != null) {
            body.put("corrects", corrects);
        }
        var path = "/services/" + Desk.segment(Objects.requireNonNull(service)) + "/outages";
        return Objects.requireNonNull(on).desk().tell(path, body, Printed::fields);
    }
}
