package onus.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.contract.ContractVersion;
import onus.contract.text.ClauseText;
import onus.contract.text.Clauses;
import onus.reason.Because;
import onus.reason.Language;
import onus.settlement.Verdict;
import org.springframework.stereotype.Component;

/** Puts the clauses of the contract beside the reasons that cite them. */
@Component
public class Explaining {

    private final Map<Version, Map<String, ClauseText>> texts = new ConcurrentHashMap<>();

    private record Version(String pin, Language language) {}

    public Explained explain(List<Because> because, ContractVersion version, Words words) {
        var clauses = clauses(version, words.language());
        return new Explained(
                version.contract(),
                because.stream()
                        .map(it -> reason(it, Optional.ofNullable(clauses.get(it.clause())), words))
                        .toList());
    }

    /** The reasons of a verdict that was not stored, whether it decided or refused. */
    public Explained explain(Verdict<?> verdict, ContractVersion version, Words words) {
        return switch (verdict) {
            case Verdict.Decided<?>(var _, var because) -> explain(because, version, words);
            case Verdict.Refused<?>(var _, var because) -> explain(List.of(because), version, words);
        };
    }

    /** The texts of a customer's own version are few readers' and not kept. */
    private Map<String, ClauseText> clauses(ContractVersion version, Language language) {
        return version.individual() == null
                ? texts.computeIfAbsent(new Version(version.pin(), language), _ -> byKey(version, language))
                : byKey(version, language);
    }

    private static Map<String, ClauseText> byKey(ContractVersion version, Language language) {
        return Clauses.of(version, language).stream()
                .collect(Collectors.toMap(ClauseText::key, Function.identity(), (first, _) -> first));
    }

    private static Explained.Reason reason(Because because, Optional<ClauseText> clause, Words words) {
        var facts = because.facts().entrySet().stream()
                .map(it -> new Explained.Fact(it.getKey(), words.value(it.getValue())))
                .toList();
        return new Explained.Reason(
                words.because(because),
                because.clause(),
                clause.map(ClauseText::title).orElse(""),
                clause.map(ClauseText::text).orElse(""),
                facts);
    }
}
