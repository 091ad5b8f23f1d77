package onus.settlement;

import onus.contract.ContractVersion;
import onus.contract.ShippedContracts;
import onus.reason.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped contracts, asked as the command line asks them. */
final class Shipped {

    static final ShippedContracts CONTRACTS = new ShippedContracts();
    static final Evaluation CALCULATOR = new Evaluation(CONTRACTS);

    private Shipped() {}

    static ContractVersion latest(String key) {
        return CONTRACTS.find(key).orElseThrow().versions().getLast();
    }

    static JsonNode asked(String line) {
        return JsonMapper.shared().readTree(CALCULATOR.evaluate(line.replace('\'', '"'), Language.EN));
    }

    static JsonNode answer(String line) {
        var reply = asked(line);
        if (!reply.has("answer")) {
            throw new AssertionError("No answer to " + line + ": " + reply);
        }
        return reply.get("answer");
    }
}
