package onus.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.ShippedContracts;
import onus.contract.text.ClauseText;
import onus.contract.text.Clauses;
import onus.people.Allowed;
import onus.reason.Language;
import onus.settlement.Evaluation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The contracts in force, and the questions one may ask them. */
@RestController
@RequestMapping(Routes.BASE + "/contracts")
final class ContractsApi {

    private static final int QUESTIONS = 1000;

    private final Contracts contracts;
    private final Evaluation evaluation;
    private final Clock clock;

    ContractsApi(ObjectProvider<Contracts> contracts, Evaluation evaluation, Clock clock) {
        this.contracts = contracts.getIfAvailable(ShippedContracts::new);
        this.evaluation = evaluation;
        this.clock = clock;
    }

    /** A contract and when its versions hold. */
    record ContractSummary(
            String key,
            String market,
            String currency,
            String zone,
            Optional<String> inForce,
            List<Version> versions) {}

    /** A contract in the reader's words. */
    record ContractText(@JsonUnwrapped ContractSummary contract, Optional<String> version, List<ClauseText> clauses) {}

    /** A version holds from a day until the day of the next one. */
    record Version(String pin, LocalDate from, Optional<LocalDate> until) {}

    @GetMapping
    @Allowed.ToEveryone
    Listing<ContractSummary> all() {
        return new Listing<>(
                contracts.keys().stream().map(this::contract).map(this::summary).toList());
    }

    /** The contract, and the words of the version in force on a day: today, unless another is asked for. */
    @GetMapping("/{key}")
    @Allowed.ToEveryone
    ContractText one(@PathVariable String key, @RequestParam Optional<LocalDate> on, Language language) {
        var contract = contract(key);
        var version = on.map(contract::on).orElseGet(() -> contract.at(clock.instant()));
        return new ContractText(
                summary(contract),
                version.map(ContractVersion::pin),
                version.map(it -> Clauses.of(it, language)).orElse(List.of()));
    }

    /** One question, or up to a thousand: each is answered, or told why it has no answer. */
    @PostMapping("/{key}/evaluations")
    @Allowed.ToEveryone
    JsonNode evaluate(@PathVariable String key, @RequestBody JsonNode body, Language language) {
        contract(key);
        if (!body.isArray()) {
            return evaluate(key, "", body, language);
        }
        if (body.size() > QUESTIONS) {
            throw Problem.invalid("", "not-a-list", "most", QUESTIONS);
        }
        var answers = JsonNodeFactory.instance.arrayNode(body.size());
        for (int i = 0; i < body.size(); i++) {
            answers.add(evaluate(key, "/" + i, body.get(i), language));
        }
        return answers;
    }

    private JsonNode evaluate(String key, String at, JsonNode question, Language language) {
        if (!(question instanceof ObjectNode object)) {
            throw Problem.invalid(at, "not-an-object");
        }
        var named = object.path("contract").asString(key);
        if (!named.equals(key) && !named.startsWith(key + "@")) {
            throw Problem.invalid(at + "/contract", "another-contract");
        }
        return evaluation.evaluate(object.put("contract", named), language);
    }

    private Contract contract(String key) {
        return contracts.find(key).orElseThrow(Problem::notFound);
    }

    private ContractSummary summary(Contract contract) {
        var market = contract.market();
        return new ContractSummary(
                contract.key(),
                market.key(),
                market.currency().getCode(),
                market.zone().getId(),
                contract.at(clock.instant()).map(ContractVersion::pin),
                contract.versions().stream().map(it -> version(contract, it)).toList());
    }

    private static Version version(Contract contract, ContractVersion version) {
        return new Version(version.pin(), version.from(), contract.supersededOn(version));
    }
}
