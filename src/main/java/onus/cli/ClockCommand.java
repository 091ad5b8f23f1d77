package onus.cli;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reaction clocks on the command line. */
@Command(name = "clock", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class ClockCommand {

    /** Each clock of a ticket with its deadline, its pauses and how it ended, and the desk's own of the last handover. */
    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().show(path(ticket, ""), (out, it) -> {
            it.path("clocks").forEach(out::fields);
            out.fields(it.path("takeUp"));
        });
    }

    /** Why each deadline is what it is, and why it was met or not. */
    @Command(mixinStandardHelpOptions = true)
    int because(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().show(path(ticket, "/because"), Printed::decisions);
    }

    /** Whoever was called takes the call: nobody else is. */
    @Command(mixinStandardHelpOptions = true)
    int acknowledge(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk().tell(path(ticket, "/acknowledgement"), Desk.body(), Printed::fields);
    }

    @Command(name = "hand-over", mixinStandardHelpOptions = true)
    int handOver(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "LINE", index = "1") String line,
            @Parameters(paramLabel = "REASON", index = "2") String reason) {
        return on.desk().act(ticket, "/handover", Desk.body().put("line", line).put("reason", reason));
    }

    /** The published figures of a month. */
    @Command(mixinStandardHelpOptions = true)
    int reactions(
            @Mixin Connection on,
            @Option(names = "--month", paramLabel = "MONTH", descriptionKey = "plan.month") @Nullable String month) {
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("month", month);
        return on.desk()
                .show(
                        "/reports/reactions" + Desk.query(filters),
                        (out, it) -> out.table(it, "contract", "plan", "tickets", "answered", "mean", "median", "p95"));
    }

    private static String path(String ticket, String part) {
        return "/tickets/" + Desk.segment(ticket) + part;
    }
}
