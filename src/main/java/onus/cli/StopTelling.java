package onus.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says when a server is not meant to run; told beforehand, that time is not measured. */
@Command(name = "stop", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class StopTelling implements Callable<Integer> {

    @Mixin
    private @Nullable Connection on;

    @Parameters(paramLabel = "SERVICE")
    private @Nullable String service;

    @Option(names = "--from", paramLabel = "TIME", descriptionKey = "stop.from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", descriptionKey = "stop.to")
    private @Nullable String to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "stop.reason")
    private @Nullable String reason;

    @Option(names = "--corrects", paramLabel = "ID", descriptionKey = "stop.corrects")
    private @Nullable String corrects;

    @Override
    public Integer call() {
        var body = Desk.body().put("reason", reason);
        if (from != null) {
            body.put("from", from);
        }
        if (to != null) {
            body.put("to", to);
        }
        if (corrects != null) {
            body.put("corrects", corrects);
        }
        var path = "/services/" + Desk.segment(Objects.requireNonNull(service)) + "/stops";
        return Objects.requireNonNull(on).desk().tell(path, body, Printed::fields);
    }
}
