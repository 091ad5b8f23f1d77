package onus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Customers that must be reached, on the command line. */
@Command(name = "contact", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class ContactCommand {

    /** Whom somebody must still reach, a supervisor's first. */
    @Command(mixinStandardHelpOptions = true)
    int list(@Mixin Connection on) {
        return on.desk()
                .show(
                        "/contact-obligations",
                        (out, it) -> out.table(it, "id", "ticket", "event", "state", "tried", "nextAt", "dueAt"));
    }

    /** The duties of one ticket. */
    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk()
                .show(path(ticket), (out, it) -> out.table(it, "id", "event", "state", "tried", "dueAt", "made"));
    }

    @Command(mixinStandardHelpOptions = true)
    int raise(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET") String ticket,
            @Option(names = "--event", required = true, descriptionKey = "contact.event") String event,
            @Option(names = "--occasion", descriptionKey = "contact.occasion") @Nullable String occasion) {
        var body = Desk.body().put("event", event);
        if (occasion != null) {
            body.put("occasion", occasion);
        }
        return on.desk().tell(path(ticket), body, Printed::fields);
    }

    /** Writes an attempt down. */
    @Command(mixinStandardHelpOptions = true)
    int tried(
            @Mixin Connection on,
            @Parameters(paramLabel = "TICKET", index = "0") String ticket,
            @Parameters(paramLabel = "ID", index = "1") String id,
            @Mixin ContactAttempt attempt) {
        return on.desk().tell(path(ticket) + "/" + Desk.segment(id) + "/attempts", attempt.body(), Printed::fields);
    }

    private static String path(String ticket) {
        return "/tickets/" + Desk.segment(ticket) + "/contact-obligations";
    }
}
