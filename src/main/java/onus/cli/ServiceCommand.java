package onus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Services on the command line. */
@Command(
        name = "service",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = ServiceRegistration.class)
final class ServiceCommand {

    @Command(mixinStandardHelpOptions = true)
    int list(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk()
                .show(
                        CustomerCommand.path(customer, "/services"),
                        (out, it) -> out.table(it, "reference", "kind", "name", "contract", "endsOn", "monthlyNet"));
    }

    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "SERVICE") String service) {
        return on.desk().show("/services/" + Desk.segment(service), Printed::fields);
    }
}
