package onus.desk.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.contract.text.ClauseText;
import onus.contract.text.Clauses;
import onus.desk.Chapter;
import onus.desk.receipt.ReceiptSheet.Row;
import onus.desk.receipt.ReceiptSheet.Section;
import onus.journal.Verdicts;
import onus.settlement.KeptVerdicts;

/** Why it came so: the reasons of every decision of a ticket, under the clause each rests on. */
final class Clausewise {

    private Clausewise() {}

    static Section section(Receipt receipt, Words words) {
        var titles = titles(receipt, words);
        var byClause = new LinkedHashMap<String, List<String>>();
        receipt.story().chapters().stream()
                .flatMap(it ->
                        it instanceof Chapter.Decided(var verdict) ? Stream.of(verdict) : Stream.<Verdicts.Kept>empty())
                .flatMap(it -> KeptVerdicts.because(it.decision()).stream())
                .forEach(it -> {
                    var said = byClause.computeIfAbsent(it.clause(), _ -> new ArrayList<>());
                    var sentence = words.because(it);
                    if (!said.contains(sentence)) {
                        said.add(sentence);
                    }
                });
        var rows = byClause.entrySet().stream()
                .map(it -> new Row(title(it.getKey(), titles, words), String.join(" ", it.getValue()), it.getKey()))
                .toList();
        return new Section("reasons", words.say("section.reasons"), rows, List.of());
    }

    /** Tax is law, not a clause of the contract. */
    private static String title(String clause, Map<String, String> titles, Words words) {
        return clause.startsWith("vat.") ? words.say("clause.vat") : titles.getOrDefault(clause, clause);
    }

    private static Map<String, String> titles(Receipt receipt, Words words) {
        return Clauses.of(receipt.version(), words.language()).stream()
                .collect(Collectors.toMap(ClauseText::key, ClauseText::title, (first, _) -> first));
    }
}
