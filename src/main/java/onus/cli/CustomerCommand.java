package onus.cli;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Customers on the command line. */
@Command(
        name = "customer",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = {CustomerAmendment.class, CustomerRegistration.class, CustomerPlan.class})
final class CustomerCommand {

    @Command(mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection on,
            @Option(names = "-q", paramLabel = "WORDS", descriptionKey = "ticket.words") @Nullable String words,
            @Option(names = "--limit", descriptionKey = "client.limit") @Nullable String limit) {
        var filters = new LinkedHashMap<String, @Nullable String>();
        filters.put("q", words);
        filters.put("limit", limit);
        return on.desk()
                .show(
                        "/customers" + Desk.query(filters),
                        (out, it) -> out.table(it, "reference", "name", "market", "country", "consumer", "standing"));
    }

    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk().show(path(customer, ""), Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int contacts(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk()
                .show(path(customer, "/contacts"), (out, it) -> out.table(it, "name", "email", "role", "language"));
    }

    @Command(mixinStandardHelpOptions = true)
    int standing(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk().show(path(customer, "/standing"), Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int because(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk().show(path(customer, "/standing/because"), Printed::decisions);
    }

    @Command(mixinStandardHelpOptions = true)
    int amendments(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk().show(path(customer, "/amendments"), Printed::items);
    }

    /** Proposes to give back the support that a contest withdrew; a second supervisor approves it. */
    @Command(mixinStandardHelpOptions = true)
    int reinstate(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER", index = "0") String customer,
            @Parameters(paramLabel = "REASON", index = "1") String reason) {
        return on.desk().tell(path(customer, "/reinstatement"), Desk.body().put("reason", reason), Printed::fields);
    }

    static String path(String customer, String part) {
        return "/customers/" + Desk.segment(customer) + part;
    }
}
