package onus.settlement;

import java.util.List;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.file.TermPaths;
import onus.journal.Decision;
import onus.reason.Because;
import onus.settlement.line.Reasons;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Verdicts as the journal keeps them: lines of the calculator that can be told in any language and decided again. */
public final class KeptVerdicts {

    /** Version of these rules; it changes when an answer to the same facts can. */
    public static final String RULES = "1";

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String TERMS = "terms";
    private static final String REFUSED = "refused";

    private KeptVerdicts() {}

    /** A verdict with what decides it again: the facts, and beside them, by dotted path, the customer's individual rules. */
    public static Decision of(Question<?> question, ContractVersion version, Verdict<?> verdict) {
        var asked = Asked.of(question);
        var facts = asked.facts(question);
        if (version.individual() != null) {
            facts.set(TERMS, version.individual().overrides());
        }
        return new Decision(
                asked.name(),
                version.contract(),
                version.from(),
                facts.toString(),
                answer(asked, verdict).toString(),
                written(because(verdict)),
                RULES);
    }

    private static ObjectNode answer(Asked<?, ?> asked, Verdict<?> verdict) {
        return switch (verdict) {
            case Verdict.Decided<?> decided -> asked.answer(decided.answer());
            case Verdict.Refused<?> refused ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put(REFUSED, refused.code().code());
        };
    }

    private static List<Because> because(Verdict<?> verdict) {
        return switch (verdict) {
            case Verdict.Decided<?> decided -> decided.because();
            case Verdict.Refused<?> refused -> List.of(refused.because());
        };
    }

    private static String written(List<Because> because) {
        var steps = JsonNodeFactory.instance.arrayNode(because.size());
        because.forEach(it -> steps.add(Reasons.write(it)));
        return steps.toString();
    }

    /** The reasons of a kept verdict. */
    public static List<Because> because(Decision kept) {
        return Reasons.read(MAPPER.readTree(kept.because()));
    }

    /** The facts of a reason as JSON, each saying by its shape of which kind it is. */
    public static JsonNode facts(Because because) {
        return Reasons.write(because).path("facts");
    }

    /** The verdict as a line of the calculator: whoever asks it again, with the command line or over HTTP, gets the same answer. */
    public static ObjectNode line(Decision kept) {
        var facts = (ObjectNode) MAPPER.readTree(kept.facts());
        var line = JsonNodeFactory.instance.objectNode();
        line.put("contract", kept.contract() + "@" + kept.version()).put("question", kept.question());
        if (facts.remove(TERMS) instanceof ObjectNode overrides) {
            line.set(TERMS, overrides);
        }
        line.set("facts", facts);
        return line;
    }

    /** What a kept verdict was asked, under the terms it was asked under. */
    public record Reread(Question<?> question, ContractVersion version) {}

    public static Reread reread(Decision kept, Contracts contracts) {
        var request = Request.of(line(kept), contracts);
        var standard = request.contract().version(request.question()).orElseThrow();
        var own = request.terms();
        return new Reread(request.question(), own.isEmpty() ? standard : TermPaths.changed(standard, own));
    }

    /** What today's rules say to the same facts under the same version; the kept verdict stays as it is. */
    public static Decision again(Decision kept, Contracts contracts) {
        var asked = reread(kept, contracts);
        return of(asked.question(), asked.version(), Individually.decide(asked.question(), asked.version()));
    }

    /** Whether both give the same answer, whatever their reasons and however their JSON is spaced. */
    public static boolean agree(Decision one, Decision other) {
        return MAPPER.readTree(one.answer()).equals(MAPPER.readTree(other.answer()));
    }
}
