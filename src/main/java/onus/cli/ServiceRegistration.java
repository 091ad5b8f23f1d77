package onus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a customer's service into the books. */
@Command(name = "create", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class ServiceRegistration implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Parameters(paramLabel = "CUSTOMER")
    private String customer = "";

    @Option(names = "--kind", required = true, descriptionKey = "service.kind")
    private String kind = "";

    @Option(names = "--name", required = true, descriptionKey = "service.name")
    private String name = "";

    @Option(names = "--contract", required = true, descriptionKey = "service.contract")
    private String contract = "";

    @Option(names = "--ends-on", required = true, paramLabel = "DATE", descriptionKey = "service.endsOn")
    private String endsOn = "";

    @Option(names = "--monthly-net", required = true, paramLabel = "AMOUNT", descriptionKey = "service.monthlyNet")
    private String monthlyNet = "";

    @Option(names = "--currency", required = true, descriptionKey = "service.currency")
    private String currency = "";

    @Override
    public Integer call() {
        var told = Desk.body()
                .put("kind", kind)
                .put("name", name)
                .put("contract", contract)
                .put("endsOn", endsOn);
        told.putObject("monthlyNet").put("amount", monthlyNet).put("currency", currency);
        return on.desk().tell(CustomerCommand.path(customer, "/services"), told, Printed::fields);
    }
}
