package onus.settlement;

import java.util.ArrayList;
import java.util.List;
import onus.contract.ContractVersion;
import onus.contract.Individual;
import onus.contract.file.TermPaths;
import onus.reason.Because;
import onus.reason.Value;
import tools.jackson.databind.JsonNode;

/** Decides under one customer's terms and says which of its individual rules made a difference. */
public final class Individually {

    private Individually() {}

    /** The question's verdict; a step for each individual rule without which it would be another. */
    public static <A> Verdict<A> decide(Question<A> question, ContractVersion version) {
        var verdict = question.decide(version);
        var individual = version.individual();
        return individual != null && verdict instanceof Verdict.Decided<A> decided
                ? told(question, version, individual, decided)
                : verdict;
    }

    private static <A> Verdict<A> told(
            Question<A> question, ContractVersion version, Individual individual, Verdict.Decided<A> decided) {
        var standard = standard(version, individual);
        var because = new ArrayList<>(decided.because());
        for (var path : individual.overrides().propertyNames()) {
            var without = individual.overrides().deepCopy();
            without.remove(path);
            if (!question.decide(TermPaths.changed(standard, without)).equals(decided)) {
                because.add(because(path, individual));
            }
        }
        return new Verdict.Decided<>(decided.answer(), List.copyOf(because));
    }

    private static ContractVersion standard(ContractVersion version, Individual individual) {
        return new ContractVersion(
                version.contract(), version.from(), version.market(), individual.standard(), version.wording());
    }

    private static Because because(String path, Individual individual) {
        return Because.of("individual")
                .with("term", new Value.Name(path))
                .with("value", new Value.Name(text(individual.overrides().get(path))));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
