package onus.contract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import onus.contract.AccessTerms;
import onus.contract.Action;
import onus.contract.ContractVersion;
import onus.reason.Phrases;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;

/** What support may do to what the customer hosts, as a table: a row for each action, a column more if plans cover servers. */
public final class AccessTable {

    private final AccessTerms.Authorisation terms;
    private final Sentences sentences;
    private final Phrases phrases;

    private AccessTable(ContractVersion version, Sentences sentences) {
        this.terms = version.terms().authorisation();
        this.sentences = sentences;
        this.phrases = Phrases.in(sentences.language());
    }

    /** The header and the rows. */
    public static List<List<String>> of(ContractVersion version, Sentences sentences) {
        var table = new AccessTable(version, sentences);
        var rows = new ArrayList<List<String>>();
        rows.add(table.header());
        Arrays.stream(Action.values()).map(table::row).forEach(rows::add);
        return List.copyOf(rows);
    }

    private boolean covers() {
        return Arrays.stream(Action.values())
                .anyMatch(it -> terms.actions().of(it).covered() != null);
    }

    private List<String> header() {
        var header = new ArrayList<>(List.of(label("action"), label("otherwise")));
        if (covers()) {
            header.add(label("covered"));
        }
        return List.copyOf(header);
    }

    private List<String> row(Action action) {
        var rule = terms.actions().of(action);
        var name = phrases.say(Value.Code.of("action", action));
        var cells = new ArrayList<>(
                List.of(name.substring(0, 1).toUpperCase(sentences.language().locale()) + name.substring(1)));
        cells.add(joined(action, rule, null));
        if (covers()) {
            cells.add(joined(action, rule, rule.covered()));
        }
        return List.copyOf(cells);
    }

    private String joined(Action action, AccessTerms.Rule rule, AccessTerms.@Nullable Covered covered) {
        var parts = new ArrayList<>(List.of(right(action, covered == null ? rule.otherwise() : covered.otherwise())));
        if (covered != null) {
            when("ordered", action, covered.ordered(), parts);
            when("failure", action, covered.failure(), parts);
        }
        when("emergency", action, rule.emergency(), parts);
        return String.join("; ", parts);
    }

    private void when(String situation, Action action, AccessTerms.@Nullable Right right, List<String> parts) {
        if (right != null) {
            parts.add(sentences.say("page.access." + situation, Map.of("right", right(action, right))));
        }
    }

    private String right(Action action, AccessTerms.Right right) {
        var word = phrases.say(Value.Code.of("right", right));
        if (right != AccessTerms.Right.NEEDS_AUTHORISATION) {
            return word;
        }
        var by = terms.grantors(action).stream()
                .map(it -> sentences.word("grantor", it.code()))
                .toList();
        var told = sentences.say("page.access.by", Map.of("right", word, "grantors", String.join(", ", by)));
        return terms.namedScope().contains(action) ? sentences.say("page.access.named", Map.of("right", told)) : told;
    }

    private String label(String name) {
        return sentences.say("page.access.label." + name, Map.of());
    }
}
