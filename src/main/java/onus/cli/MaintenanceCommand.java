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

    /** It will not take place; the owners are told. */
    @Command(mixinStandardHelpOptions = true)
    int cancel(
            @Mixin Connection on,
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "MAINTENANCE") String maintenance,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "maintenance.why")
                    String reason) {
        var body = Desk.body().put("reason", reason);
        return on.desk().tell(path(service, maintenance) + "/cancellation", body, Printed::fields);
    }

    /** It takes place at another time: called off and announced anew, so its notice counts anew. */
    @Command(mixinStandardHelpOptions = true)
    int move(
            @Mixin Connection on,
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "MAINTENANCE") String maintenance,
            @Mixin Works works) {
        var body = Desk.body().put("from", works.from).put("to", works.to).put("reason", works.reason);
        return on.desk().tell(path(service, maintenance) + "/move", body, Printed::fields);
    }

    /** What is announced and has not begun. */
    @Command(mixinStandardHelpOptions = true)
    int list(@Mixin Connection on, @Parameters(paramLabel = "SERVICE") String service) {
        return on.desk()
                .show(
                        "/services/" + Desk.segment(service) + "/maintenance",
                        (out, it) -> out.table(it, "from", "to", "inTime", "reason", "id"));
    }

    private static String path(String service, String maintenance) {
        return "/services/" + Desk.segment(service) + "/maintenance/" + Desk.segment(maintenance);
    }
}
