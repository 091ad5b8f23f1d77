package onus.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onus.reason.Coded;
import org.joda.money.Money;

/** What somebody typed into a form, kept as typed, and what is wrong with it, field by field. */
public final class Form {

    private static final Pattern NOT_WRITTEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|\\p{Cs}");

    private final Map<String, String> fields;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /** What nobody can have meant to write is left out: control characters other than tabs and line breaks, halves of characters. */
    public static Form of(Map<String, String> fields) {
        var written = new LinkedHashMap<String, String>();
        fields.forEach(
                (field, text) -> written.put(field, NOT_WRITTEN.matcher(text).replaceAll("")));
        return new Form(written);
    }

    /** A form nobody has filled in yet. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** The same with a field filled in that its reader may still change. */
    public Form with(String field, String text) {
        var filled = new LinkedHashMap<>(fields);
        filled.put(field, text);
        var form = new Form(filled);
        form.errors.putAll(errors);
        return form;
    }

    /** As it was typed. */
    public String typed(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Whether a box was ticked, or this choice chosen. */
    public boolean ticked(String field) {
        return fields.containsKey(field);
    }

    public boolean chosen(String field, String code) {
        return typed(field).equals(code);
    }

    /** A text of one line that must be there; line breaks become spaces. */
    public String line(String field, int most) {
        return text(field, most).replaceAll("\\R", " ");
    }

    /** A text that must be there. */
    public String text(String field, int most) {
        var text = typed(field).strip();
        if (text.isEmpty()) {
            wrong(field, "wrong.empty");
        } else if (text.length() > most) {
            wrong(field, "wrong.long");
        }
        return text;
    }

    /** A text that must be there and fit. */
    public String text(String field, Predicate<String> fits, String otherwise) {
        var text = text(field, 1000);
        if (!text.isEmpty() && !fits.test(text)) {
            wrong(field, otherwise);
        }
        return text;
    }

    /** What is typed line by line; empty, with a complaint, if there are too many lines or one is too long. */
    public List<String> lines(String field, int most, int longest) {
        var lines = typed(field)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (lines.size() > most || lines.stream().anyMatch(it -> it.length() > longest)) {
            wrong(field, "wrong.long");
            return List.of();
        }
        return lines;
    }

    /** An amount that our page had put into the form. */
    public Money money(String field) {
        try {
            return Money.parse(typed(field));
        } catch (IllegalArgumentException | ArithmeticException _) {
            throw new Unreadable(field);
        }
    }

    /** The state that the reader of the form had seen. */
    public long seen() {
        try {
            return Long.parseLong(typed("seen"));
        } catch (NumberFormatException _) {
            throw new Unreadable("seen");
        }
    }

    /** The code of an enum that must be chosen; empty if none was. */
    public <E extends Enum<E> & Coded> Optional<E> choice(String field, Class<E> type) {
        var chosen = Arrays.stream(type.getEnumConstants())
                .filter(it -> it.code().equals(typed(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            wrong(field, "wrong.choice");
        }
        return chosen;
    }

    /** The one of these that was chosen; the first of them if none was. */
    public String chosenOf(String field, List<String> choices) {
        return choices.contains(typed(field)) ? typed(field) : choices.getFirst();
    }

    /** Says by the key of a sentence what is wrong with a field; the first word on it stands. */
    public Form wrong(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
        return this;
    }

    /** These fields as the rest of an address, as far as they were filled in. */
    public String query(List<String> names) {
        return names.stream()
                .filter(fields::containsKey)
                .map(it -> "&" + it + "=" + URLEncoder.encode(typed(it), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    public boolean isFine() {
        return errors.isEmpty();
    }

    /** The key of the sentence that says what is wrong with a field; empty if nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public Map<String, String> errors() {
        return errors;
    }
}
