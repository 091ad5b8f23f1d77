package onus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Work on services, announced ahead. */
@Command(name = "maintenance", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class MaintenanceCommand {

    /** When there is work, and what for. */
    static final class Works {

        @Option(names = "--from", required = true, paramLabel = "TIME", descriptionKey = "maintenance.from")
        private @Nullable String from;

        @Option(names = "--to", required = true, paramLabel = "TIME", descriptionKey = "maintenance.to")
        private @Nullable String to;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "maintenance.reason")
        private @Nullable String reason;
    }

    /** Tells the owners; announced early enough, it is no downtime. */
    @Command(mixinStandardHelpOptions = true)
    int announce(@Mixin Connection on, @Parameters(paramLabel = "SERVICE") String service, @Mixin Works works) {
        var body = Desk.body().put("from", works.from).put("to", works.to).put("reason", works.reason);
        return on.desk().tell("/services/" + Desk.segment(service) + "/maintenance", body, Printed::fields);
    }
}
