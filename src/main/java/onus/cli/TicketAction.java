package onus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** The ordered actions of a change on the command line. */
@Command(name = "action", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class TicketAction {

    @Command(mixinStandardHelpOptions = true)
    int list(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk()
                .show(
                        "/tickets/" + Desk.segment(ticket) + "/actions",
                        (out, it) -> out.table(it, "position", "action", "paidBy", "state", "reason"));
    }

    @Command(mixinStandardHelpOptions = true)
    int begin(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "ACTION", index = "1") int action) {
        return end(on, ticket, action, outcome("begun", null));
    }

    @Command(mixinStandardHelpOptions = true)
    int done(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "ACTION", index = "1") int action) {
        return end(on, ticket, action, outcome("done", null));
    }

    /** Gives the unit of an action back. */
    @Command(name = "return", mixinStandardHelpOptions = true)
    int giveBack(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "ACTION", index = "1") int action,
            @Parameters(paramLabel = "REASON", index = "2") String reason) {
        return end(on, ticket, action, outcome("returned", reason));
    }

    private static ObjectNode outcome(String result, @Nullable String reason) {
        var body = Desk.body().put("result", result);
        return reason == null ? body : body.put("reason", reason);
    }

    private static int end(Connection on, String ticket, int action, ObjectNode outcome) {
        return on.desk()
                .tell("/tickets/" + Desk.segment(ticket) + "/actions/" + action + "/outcome", outcome, Printed::fields);
    }
}
