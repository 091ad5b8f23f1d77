package onus.cli;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** When services were down, on the command line: a month with its proof, and outages that only people know of. */
@Command(
        name = "outage",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = {OutageNoting.class, StopTelling.class})
final class OutageCommand {

    /** When a service is not meant to run. */
    @Command(mixinStandardHelpOptions = true)
    int stops(@Mixin Connection on, @Parameters(paramLabel = "SERVICE") String service) {
        return on.desk()
                .show(
                        "/services/" + Desk.segment(service) + "/stops",
                        (out, it) -> out.table(it, "from", "to", "reason", "by", "id"));
    }

    /** A stop ends now; one that has not begun is off. */
    @Command(name = "stop-ends", mixinStandardHelpOptions = true)
    int stopEnds(
            @Mixin Connection on,
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "STOP") String stop) {
        var path = "/services/" + Desk.segment(service) + "/stops/" + Desk.segment(stop) + "/end";
        return on.desk().tell(path, Desk.body(), Printed::fields);
    }

    /** A month of a service: how much of it was up, and what happened. */
    @Command(mixinStandardHelpOptions = true)
    int show(
            @Mixin Connection on,
            @Parameters(paramLabel = "SERVICE") String service,
            @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "outage.month") @Nullable
                    String month) {
        return on.desk()
                .show(
                        "/services/" + Desk.segment(service) + "/uptime"
                                + Desk.query(Collections.singletonMap("month", month)),
                        (out, it) -> {
                            out.fields(it);
                            out.table(it.path("intervals"), "what", "from", "to", "seconds", "reason", "id");
                        });
    }
}
