package onus.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a customer into the books. */
@Command(name = "create", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class CustomerRegistration implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Option(names = "--name", required = true, descriptionKey = "customer.name")
    private String name = "";

    @Option(names = "--consumer", descriptionKey = "customer.consumer")
    private boolean consumer;

    @Option(names = "--country", required = true, descriptionKey = "customer.country")
    private String country = "";

    @Option(names = "--vat-id", descriptionKey = "customer.vatId")
    private @Nullable String vatId;

    @Option(names = "--address", required = true, descriptionKey = "customer.address")
    private String address = "";

    @Option(names = "--market", required = true, descriptionKey = "customer.market")
    private String market = "";

    @Option(names = "--language", required = true, descriptionKey = "customer.language")
    private String language = "";

    @Override
    public Integer call() {
        var told = Desk.body()
                .put("name", name)
                .put("consumer", consumer)
                .put("country", country)
                .put("address", address)
                .put("market", market)
                .put("language", language);
        if (vatId != null) {
            told.put("vatId", vatId);
        }
        return on.desk().tell("/customers", told, Printed::fields);
    }
}
