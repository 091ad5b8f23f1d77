package onus.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Proposes terms of a customer's own. */
@Command(name = "amend", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class CustomerAmendment implements Callable<Integer> {

    @Mixin
    private Connection on = new Connection();

    @Parameters(paramLabel = "CUSTOMER")
    private String customer = "";

    @Option(names = "--contract", required = true, descriptionKey = "service.contract")
    private String contract = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", descriptionKey = "customer.from")
    private String from = "";

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "customer.to")
    private @Nullable String to;

    @Option(names = "--set", required = true, paramLabel = "TERM=VALUE", descriptionKey = "customer.set")
    private Map<String, String> terms = new LinkedHashMap<>();

    @Option(names = "--reason", required = true, descriptionKey = "customer.reason")
    private String reason = "";

    @Override
    public Integer call() {
        var told = Desk.body().put("contract", contract).put("from", from).put("reason", reason);
        if (to != null) {
            told.put("to", to);
        }
        var changed = told.putObject("terms");
        terms.forEach((term, value) -> changed.set(term, value(value)));
        return on.desk().tell(CustomerCommand.path(customer, "/amendments"), told, Printed::fields);
    }

    /** Amounts are texts in a contract; counts, flags and lists are written as in JSON. */
    private static JsonNode value(String word) {
        return word.matches("-?[0-9]{1,9}|true|false|null|\\[.*]|\\{.*}")
                ? JsonMapper.shared().readTree(word)
                : StringNode.valueOf(word);
    }
}
