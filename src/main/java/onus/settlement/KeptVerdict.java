package onus.settlement;

import java.util.List;
import java.util.Objects;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.reason.Because;
import onus.settlement.line.Reasons;
import onus.settlement.line.Unreadable;
import onus.settlement.line.WhatIf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verdict as it is stored: a line of the calculator, each part JSON.
 *
 * @param question its name
 * @param contract pin of the version that decided, such as {@code ovh-fr@2010-06-14}
 * @param terms the terms changed for this customer, by dotted path; null if none
 * @param answer null if there was none
 * @param refusal code of why there was no answer; null if there was one
 * @param because the clauses, points and typed facts, in deciding order
 */
public record KeptVerdict(
        String question,
        String contract,
        String facts,
        @Nullable String terms,
        @Nullable String answer,
        @Nullable String refusal,
        String because) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A verdict under the contract's own terms. */
    public static <A> KeptVerdict of(Question<A> question, ContractVersion version, Verdict<A> verdict) {
        return of(question, version, verdict, null);
    }

    /** A verdict under changed terms: {@code terms} are the overrides that made the version. */
    public static KeptVerdict of(
            Question<?> question, ContractVersion version, Verdict<?> verdict, @Nullable String terms) {
        var asked = Asked.of(question);
        var facts = asked.facts(question).toString();
        return switch (verdict) {
            case Verdict.Decided<?>(var answer, var because) ->
                new KeptVerdict(
                        asked.name(),
                        version.pin(),
                        facts,
                        terms,
                        asked.answer(answer).toString(),
                        null,
                        written(because));
            case Verdict.Refused<?>(var code, var because) ->
                new KeptVerdict(
                        asked.name(), version.pin(), facts, terms, null, code.code(), written(List.of(because)));
        };
    }

    private static String written(List<Because> because) {
        var steps = JsonNodeFactory.instance.arrayNode(because.size());
        because.forEach(it -> steps.add(Reasons.write(it)));
        return steps.toString();
    }

    /** The reasons, to be told in any language. */
    public List<Because> reasons() {
        return Reasons.read(MAPPER.readTree(because));
    }

    /**
     * What today's rules say to the same facts under the same version; this verdict stays as it is. Facts that can no longer be read are a bug: facts only grow.
     */
    public KeptVerdict decidedAgain(Contracts contracts) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("question", question).put("contract", contract);
        line.set("facts", MAPPER.readTree(facts));
        if (terms != null) {
            line.set("terms", MAPPER.readTree(terms));
        }
        try {
            var request = Request.of(line, contracts);
            var version = request.version(new WhatIf()).orElseThrow();
            var asked = request.question().under(request.contract().contract(), version);
            return of(asked, version, asked.decide(version), terms);
        } catch (Unreadable wrong) {
            throw new IllegalStateException("A stored verdict cannot be read: " + this, wrong);
        }
    }

    /** Whether both say the same, whatever their reasons and however their JSON is spaced. */
    public boolean agreesWith(KeptVerdict other) {
        return Objects.equals(refusal, other.refusal) && Objects.equals(tree(answer), tree(other.answer));
    }

    private static @Nullable JsonNode tree(@Nullable String json) {
        return json == null ? null : MAPPER.readTree(json);
    }

    /** The answer as a tree, empty if there was none. */
    public ObjectNode answerTree() {
        return tree(answer) instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
    }
}
