package onus.contract.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onus.contract.ContractVersion;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;

/** What changes for a customer between two versions, in words, clause by clause, with old and new values. */
public final class Differences {

    private final Sentences sentences;
    private final List<Page.Block> blocks = new ArrayList<>();
    private final Map<String, Object> was;
    private final Map<String, Object> is;

    private Differences(ContractVersion before, ContractVersion after, Language language) {
        this.sentences = Clauses.sentences(after, language);
        this.was = TermValues.of(before, Clauses.sentences(before, language));
        this.is = TermValues.of(after, sentences);
    }

    public static Page between(ContractVersion before, ContractVersion after, Language language) {
        var page = new Differences(before, after, language);
        page.heading(1, page.sentences.say("page.diff.title", Map.of("a", before.pin(), "b", after.pin())));
        page.clauses(byKey(Clauses.of(before, language)), byKey(Clauses.of(after, language)));
        page.table(
                "access",
                AccessTable.of(before, Clauses.sentences(before, language)),
                AccessTable.of(after, page.sentences));
        page.table(
                "table",
                PlanTable.of(before, Clauses.sentences(before, language)),
                PlanTable.of(after, page.sentences));
        if (page.blocks.size() == 1) {
            page.paragraph("same", Map.of());
        }
        return new Page(List.copyOf(page.blocks));
    }

    private static Map<String, ClauseText> byKey(List<ClauseText> clauses) {
        var byKey = new LinkedHashMap<String, ClauseText>();
        clauses.forEach(it -> byKey.put(it.key(), it));
        return byKey;
    }

    private void clauses(Map<String, ClauseText> before, Map<String, ClauseText> after) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var chapter : Outline.chapters().values()) {
            chapter.stream().filter(keys::remove).forEach(it -> clause(it, before.get(it), after.get(it)));
        }
        keys.forEach(it -> clause(it, before.get(it), after.get(it)));
    }

    private void clause(String key, @Nullable ClauseText before, @Nullable ClauseText after) {
        if (before == null && after != null) {
            heading(2, after.title());
            paragraph("new", Map.of("text", after.text()));
        } else if (after == null && before != null) {
            heading(2, before.title());
            paragraph("gone", Map.of("text", before.text()));
        } else if (before != null && after != null && !before.text().equals(after.text())) {
            heading(2, after.title());
            paragraph("before", Map.of("text", before.text()));
            paragraph("after", Map.of("text", after.text()));
            values(key);
        }
    }

    /** The terms of the clause's own path that differ. */
    private void values(String key) {
        var path = key.replace('.', '_');
        var names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        names.stream()
                .filter(it -> it.equals(path) || it.startsWith(path + "_"))
                .filter(it -> !Objects.equals(was.get(it), is.get(it)))
                .forEach(it -> paragraph(
                        "value",
                        Map.of("name", it.replace('_', '.'), "was", told(was.get(it)), "is", told(is.get(it)))));
    }

    private String told(@Nullable Object value) {
        return value == null || value.equals(TermValues.ABSENT)
                ? sentences.say("page.diff.nothing", Map.of())
                : value.toString();
    }

    private void table(String name, List<List<String>> before, List<List<String>> after) {
        var cells = new ArrayList<Map<String, Object>>();
        for (var row : after) {
            var old = before.stream()
                    .filter(it -> it.getFirst().equals(row.getFirst()))
                    .findFirst();
            for (int i = 1; i < row.size(); i++) {
                var column = after.getFirst().get(i);
                var cell = old.flatMap(it -> cell(before, it, column)).orElse("–");
                if (!cell.equals(row.get(i)) && !row.equals(after.getFirst())) {
                    cells.add(Map.of("name", column + ", " + row.getFirst(), "was", cell, "is", row.get(i)));
                }
            }
        }
        if (!cells.isEmpty() && !before.isEmpty()) {
            heading(2, sentences.say("page.diff." + name, Map.of()));
            cells.forEach(it -> paragraph("value", it));
        }
    }

    private static java.util.Optional<String> cell(List<List<String>> table, List<String> row, String column) {
        int place = table.getFirst().indexOf(column);
        return place < 1 ? java.util.Optional.empty() : java.util.Optional.of(row.get(place));
    }

    private void heading(int level, String text) {
        blocks.add(new Page.Block.Heading(level, text));
    }

    private void paragraph(String key, Map<String, Object> values) {
        blocks.add(new Page.Block.Paragraph(sentences.say("page.diff." + key, values)));
    }
}
