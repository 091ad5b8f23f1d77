package onus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    /** Orders exactly the told gross; without an amount the price is shown instead. */
    @Command(mixinStandardHelpOptions = true)
    int renew(
            @Mixin Connection on,
            @Parameters(paramLabel = "SERVICE") String service,
            @Option(names = "--months", required = true, descriptionKey = "service.months") int months,
            @Option(names = "--amount", paramLabel = "GROSS", descriptionKey = "ticket.amount") @Nullable
                    String amount) {
        var desk = on.desk();
        var path = "/services/" + Desk.segment(service);
        if (amount == null) {
            return desk.show(path + "?months=" + months, (out, it) -> out.fields(it.path("renewal")));
        }
        var currency = desk.read(path).at("/monthlyNet/currency").asString("EUR");
        var order = Desk.body().put("months", months).put("amount", amount).put("currency", currency);
        return desk.tell(path + "/renewal", order, Printed::fields);
    }
}
