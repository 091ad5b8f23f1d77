package onus.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plain text in 76 columns. Lines break at spaces only; a word that is too long, such as a link, stays whole. */
final class Layout {

    static final int COLUMNS = 76;

    private Layout() {}

    /** A label and what belongs to it. */
    record Row(String label, String text) {}

    /** What people call themselves or a ticket, without line breaks of its own. */
    static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** A paragraph; its own line breaks stay. */
    static String paragraph(String text) {
        return text.strip().lines().map(it -> wrap(it, "", "")).collect(Collectors.joining("\n"));
    }

    static String points(List<String> texts) {
        return texts.stream().map(it -> wrap(it, "- ", "  ")).collect(Collectors.joining("\n"));
    }

    /** Somebody's exact words, set off from ours. */
    static String quoted(String text) {
        return text.strip().lines().map(it -> wrap(it, "    ", "    ")).collect(Collectors.joining("\n"));
    }

    /** Labels to the left, all as wide as the longest. */
    static String table(List<Row> rows) {
        var width = rows.stream().mapToInt(it -> length(it.label())).max().orElse(0) + 3;
        return rows.stream()
                .map(it -> wrap(it.text(), padded("  " + it.label() + ":", width + 2), " ".repeat(width + 2)))
                .collect(Collectors.joining("\n"));
    }

    private static String padded(String label, int width) {
        return label + " ".repeat(Math.max(1, width - length(label)));
    }

    private static String wrap(String text, String first, String later) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        var begun = false;
        for (var word : printable(text).split(" +")) {
            if (begun && length(line) + 1 + length(word) > COLUMNS) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(later);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString().stripTrailing());
        return String.join("\n", lines);
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
