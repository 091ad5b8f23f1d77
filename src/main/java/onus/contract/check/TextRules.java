package onus.contract.check;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import onus.contract.TicketKind;
import onus.contract.text.Sentences;
import onus.reason.Language;

/** Every key a customer reads has words in the contract's language, and every text of its own can be filled in. */
final class TextRules {

    private TextRules() {}

    static void check(Spot version, Language language, Report report) {
        var terms = version.at("terms");
        var words = new Words(version.at("clauses"), Sentences.shipped(language), report);
        var kinds = terms.at("tickets", "kinds").items();
        words.need("kind", kinds.stream().filter(TextRules::isKind).toList());
        words.need("activity", terms.at("everyone", "activities").items());
        words.need("activity", terms.at("everyone", "notIncluded").items());
        words.need(
                "office",
                terms.at("everyone", "contacts").items().stream()
                        .map(it -> it.at("office"))
                        .toList());
        for (var row : terms.at("scope").items()) {
            words.need("row", List.of(row.at("key")));
            words.need("note", row.at("notes").items());
        }
        patterns(version.at("clauses"), report);
    }

    private static boolean isKind(Spot kind) {
        return Arrays.stream(TicketKind.values()).anyMatch(it -> kind.says(it.code()));
    }

    /** The words a version can use. */
    private record Words(Spot own, Sentences shipped, Report report) {

        void need(String set, List<Spot> keys) {
            for (var key : keys) {
                key.text()
                        .filter(it -> !has("word." + set + "." + it))
                        .ifPresent(it -> report.value(
                                key,
                                "no-words",
                                Map.of(
                                        "is",
                                        it,
                                        "key",
                                        "word." + set + "." + it,
                                        "language",
                                        shipped.language().code())));
            }
        }

        private boolean has(String key) {
            return shipped.find(key).isPresent()
                    || own.at(shipped.language().code(), key, "text").text().isPresent();
        }
    }

    private static void patterns(Spot clauses, Report report) {
        for (var language : clauses.keys()) {
            for (var key : clauses.at(language).keys()) {
                pattern(clauses.at(language, key, "text"), report);
                pattern(clauses.at(language, key, "title"), report);
            }
        }
    }

    private static void pattern(Spot text, Report report) {
        try {
            text.text().ifPresent(MessageFormat::new);
        } catch (IllegalArgumentException e) {
            report.value(text, "bad-text", Map.of("problem", String.valueOf(e.getMessage())));
        }
    }
}
