package onus.cli;

import java.nio.file.Path;
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

    @Command(mixinStandardHelpOptions = true)
    int privacy(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER") String customer,
            @Option(names = "--person", paramLabel = "ID", descriptionKey = "customer.person") @Nullable
                    String person) {
        return on.desk().show(path(customer, "/erasure") + asked(person), Printed::fields);
    }

    @Command(mixinStandardHelpOptions = true)
    int export(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER") String customer,
            @Option(names = "--person", paramLabel = "ID", descriptionKey = "customer.person") @Nullable String person,
            @Option(names = "--zip", paramLabel = "FILE", required = true, descriptionKey = "customer.zip") Path zip) {
        return on.desk().save(path(customer, "/export") + asked(person), "application/zip", zip);
    }

    /** Without the word that it is meant, what would go is shown instead. */
    @Command(mixinStandardHelpOptions = true)
    int erase(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER") String customer,
            @Option(names = "--person", paramLabel = "ID", descriptionKey = "customer.person") @Nullable String person,
            @Option(names = "--confirm", descriptionKey = "customer.confirm") boolean confirmed) {
        if (!confirmed) {
            return privacy(on, customer, person);
        }
        var body = Desk.body().put("confirmed", true);
        if (person != null) {
            body.put("person", person);
        }
        return on.desk().erase(path(customer, "/erasure"), asked(person), body);
    }

    private static String asked(@Nullable String person) {
        return person == null ? "" : "?person=" + Desk.segment(person);
    }

    static String path(String customer, String part) {
        return "/customers/" + Desk.segment(customer) + part;
    }
}
