package onus.contract.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A node of a file and where it is; what is absent or of another type is empty, so that a rule can look at a file with other flaws. */
record Spot(JsonNode node, String pointer) {

    Spot at(String... keys) {
        var here = this;
        for (var key : keys) {
            here = new Spot(
                    here.node.path(key),
                    here.pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
        }
        return here;
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    List<Spot> items() {
        var all = new ArrayList<Spot>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.add(new Spot(node.get(i), pointer + "/" + i));
        }
        return all;
    }

    List<String> keys() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    Optional<String> text() {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    boolean says(String text) {
        return text().filter(text::equals).isPresent();
    }

    Optional<Integer> count() {
        return node.isIntegralNumber() && node.canConvertToInt() ? Optional.of(node.asInt()) : Optional.empty();
    }

    Optional<BigDecimal> decimal() {
        return text().filter(it -> it.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")).map(BigDecimal::new);
    }

    Optional<LocalDate> date() {
        return text().flatMap(it -> parsed(it, LocalDate::parse));
    }

    Optional<LocalDateTime> dateTime() {
        return text().flatMap(it -> parsed(it, LocalDateTime::parse));
    }

    <T> Optional<T> as(Function<String, T> parser) {
        return text().flatMap(it -> parsed(it, parser));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
