package onus.settlement.line;

import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.Unreadable.Wrong;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where in a line something is read, and in which currency its amounts are.
 *
 * @param within null at the top
 */
public record Place(@Nullable Place within, String name, CurrencyUnit currency) {

    public static Place top(String name, CurrencyUnit currency) {
        return new Place(null, name, currency);
    }

    Place at(String field) {
        return new Place(this, field, currency);
    }

    Place at(int index) {
        return at(Integer.toString(index));
    }

    /** RFC 6901. */
    String pointer() {
        var escaped = name.replace("~", "~0").replace("/", "~1");
        return (within == null ? "" : within.pointer()) + "/" + escaped;
    }

    Unreadable missing() {
        return invalid("missing");
    }

    Unreadable unknown() {
        return new Unreadable(Wrong.UNKNOWN, pointer(), because("unknown-field"));
    }

    Unreadable invalid(String point) {
        return new Unreadable(Wrong.INVALID, pointer(), because(point));
    }

    /** The value is not of the kind that {@code code.form.*} describes. */
    Unreadable expected(String kind) {
        return new Unreadable(Wrong.INVALID, pointer(), because("expected").with("kind", new Value.Code("form", kind)));
    }

    Unreadable choice(String choices) {
        return new Unreadable(Wrong.INVALID, pointer(), because("choice").with("choices", new Value.Name(choices)));
    }

    Unreadable endsBeforeStart() {
        return new Unreadable(Wrong.CONTRADICTION, pointer(), because("ends-before-start"));
    }

    private Because because(String point) {
        return Because.of("input").point(point).with("field", new Value.Name(name));
    }
}
