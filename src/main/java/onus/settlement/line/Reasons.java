package onus.settlement.line;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import onus.reason.Because;
import onus.reason.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reasons as JSON: every fact says by its shape of which kind it is, so that it can be told again in any language. */
public final class Reasons {

    private static final List<String> KINDS = List.of("amount", "percent", "at", "date", "duration", "code");

    private Reasons() {}

    /** {@code {clause, point?, facts}}; the sentence is the teller's to add. */
    public static ObjectNode write(Because because) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("clause", because.clause());
        if (!because.point().isEmpty()) {
            node.put("point", because.point());
        }
        var facts = node.putObject("facts");
        because.facts().forEach((name, value) -> facts.set(name, write(value)));
        return node;
    }

    public static List<Because> read(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(Reasons::because)
                .toList();
    }

    private static Because because(JsonNode node) {
        var facts = new LinkedHashMap<String, Value>();
        node.required("facts").forEachEntry((name, value) -> facts.put(name, value(value)));
        var point = node.get("point");
        return new Because(node.required("clause").asString(), point == null ? "" : point.asString(), facts);
    }

    private static JsonNode write(Value value) {
        return switch (value) {
            case Value.Amount(var money) ->
                pair(
                        "amount",
                        money.getAmount().toPlainString(),
                        "currency",
                        money.getCurrencyUnit().getCode());
            case Value.Percent(var percent) -> one("percent", percent.toPlainString());
            case Value.Moment(var instant, var zone) -> pair("at", instant.toString(), "zone", zone.getId());
            case Value.Day(var date) -> one("date", date.toString());
            case Value.Length(var duration) -> one("duration", duration.toString());
            case Value.Count(var count) -> LongNode.valueOf(count);
            case Value.Code(var set, var code) -> pair("code", code, "of", set);
            case Value.Name(var name) -> StringNode.valueOf(name);
        };
    }

    private static ObjectNode one(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static ObjectNode pair(String name, String value, String second, String its) {
        return one(name, value).put(second, its);
    }

    private static Value value(JsonNode node) {
        if (node.isString()) {
            return new Value.Name(node.asString());
        }
        if (node.isIntegralNumber()) {
            return new Value.Count(node.asLong());
        }
        // A database that keeps JSON in its own order gives the properties back in any.
        var kind = KINDS.stream()
                .filter(node::has)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of fact: " + node));
        var text = node.required(kind).asString();
        return switch (kind) {
            case "amount" ->
                new Value.Amount(
                        Money.of(CurrencyUnit.of(node.required("currency").asString()), new BigDecimal(text)));
            case "percent" -> new Value.Percent(new BigDecimal(text));
            case "at" ->
                new Value.Moment(
                        Instant.parse(text), ZoneId.of(node.required("zone").asString()));
            case "date" -> new Value.Day(LocalDate.parse(text));
            case "duration" -> new Value.Length(Duration.parse(text));
            case "code" -> new Value.Code(node.required("of").asString(), text);
            default -> throw new IllegalArgumentException("No kind of fact: " + kind);
        };
    }
}
