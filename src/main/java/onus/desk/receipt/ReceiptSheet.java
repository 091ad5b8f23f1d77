package onus.desk.receipt;

import java.util.List;
import onus.reason.Language;

/**
 * A receipt ready to be shown: every word in the reader's language.
 *
 * @param sections in the order to show them
 */
public record ReceiptSheet(
        Language language, String title, String subject, List<Party> parties, List<Section> sections) {

    /** Somebody or something it is about: a heading and lines below. */
    public record Party(String label, List<String> lines) {}

    /**
     * A part of it.
     *
     * @param key stays the same in every language
     * @param notes sentences below the rows
     */
    public record Section(String key, String title, List<Row> rows, List<String> notes) {}

    /**
     * Something named.
     *
     * @param detail in small below; may be empty
     */
    public record Row(String label, String value, String detail) {

        Row(String label, String value) {
            this(label, value, "");
        }
    }

    /** The same as plain text. */
    public String text() {
        var text = new StringBuilder(title).append('\n').append(subject).append('\n');
        parties.forEach(it -> text.append('\n')
                .append(it.label())
                .append('\n')
                .append(String.join("\n", it.lines()))
                .append('\n'));
        sections.forEach(it -> text.append('\n').append(it.title()).append('\n').append(text(it)));
        return text.toString();
    }

    private static String text(Section section) {
        var text = new StringBuilder();
        section.rows().forEach(it -> {
            text.append("- ").append(it.label()).append(" | ").append(it.value());
            text.append(it.detail().isEmpty() ? "\n" : " | " + it.detail() + "\n");
        });
        section.notes().forEach(it -> text.append(it).append('\n'));
        return text.toString();
    }
}
