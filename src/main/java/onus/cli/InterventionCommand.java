package onus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Touches of what customers host, and their authorisations, on the command line. */
@Command(
        name = "intervention",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = InterventionAsking.class)
final class InterventionCommand {

    @Command(mixinStandardHelpOptions = true)
    int list(@Mixin Connection on, @Parameters(paramLabel = "TICKET") String ticket) {
        return on.desk()
                .show(
                        "/tickets/" + Desk.segment(ticket) + "/interventions",
                        (out, it) -> out.table(it, "id", "action", "state", "right", "askedBy", "askedAt"));
    }

    /** What is suspended or in rescue mode. */
    @Command(name = "in-force", mixinStandardHelpOptions = true)
    int inForce(@Mixin Connection on) {
        return on.desk()
                .show(
                        "/suspensions",
                        (out, it) -> out.table(it, "intervention", "ticket", "customer", "service", "action", "since"));
    }

    @Command(mixinStandardHelpOptions = true)
    int touches(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk()
                .show(
                        "/customers/" + Desk.segment(customer) + "/touches",
                        (out, it) ->
                                out.table(it, "intervention", "action", "by", "begunAt", "right", "authorisation"));
    }

    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "INTERVENTION") String id) {
        return on.desk().show(path(id), Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int authorise(
            @Mixin Connection on,
            @Parameters(paramLabel = "INTERVENTION") String id,
            @Option(names = "--until", descriptionKey = "intervention.until") @Nullable String until) {
        var yes = Desk.body();
        if (until != null) {
            yes.put("until", until);
        }
        return on.desk().actOn(path(id), "/authorisation", yes);
    }

    @Command(mixinStandardHelpOptions = true)
    int refuse(@Mixin Connection on, @Parameters(paramLabel = "INTERVENTION") String id) {
        return on.desk().actOn(path(id), "/refusal", Desk.body());
    }

    @Command(mixinStandardHelpOptions = true)
    int revoke(@Mixin Connection on, @Parameters(paramLabel = "INTERVENTION") String id) {
        return on.desk().actOn(path(id), "/revocation", Desk.body());
    }

    @Command(mixinStandardHelpOptions = true)
    int begin(@Mixin Connection on, @Parameters(paramLabel = "INTERVENTION") String id) {
        return on.desk().actOn(path(id), "/execution", Desk.body());
    }

    @Command(mixinStandardHelpOptions = true)
    int report(
            @Mixin Connection on,
            @Parameters(paramLabel = "INTERVENTION") String id,
            @Option(names = "--report", required = true, descriptionKey = "ticket.report") String report) {
        return on.desk().actOn(path(id), "/report", Desk.body().put("report", report));
    }

    @Command(mixinStandardHelpOptions = true)
    int lift(@Mixin Connection on, @Parameters(paramLabel = "INTERVENTION") String id) {
        return on.desk().actOn(path(id), "/lifting", Desk.body());
    }

    private static String path(String id) {
        return "/interventions/" + Desk.segment(id);
    }
}
