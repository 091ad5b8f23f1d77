package onus.web.know;

import java.util.List;
import onus.settlement.Evaluation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the calculator answered, made readable: values by name, then the reasons. */
public record Reply(boolean refused, List<Row> rows, List<Step> steps) {

    /** A value of the answer. */
    public record Row(String name, String value) {}

    /** A reason and the clause it rests on. */
    public record Step(String clause, String says) {}

    static Reply of(ObjectNode reply) {
        if (Evaluation.isError(reply)) {
            var error = reply.path("error");
            var where = error.path("clause").asString(error.path("pointer").asString(""));
            return new Reply(
                    true, List.of(), List.of(new Step(where, error.path("says").asString(""))));
        }
        var rows = reply.path("answer").properties().stream()
                .map(it -> new Row(it.getKey(), text(it.getValue())))
                .toList();
        var steps = reply.path("because").values().stream()
                .map(it ->
                        new Step(it.path("clause").asString(""), it.path("says").asString("")))
                .toList();
        return new Reply(false, List.copyOf(rows), List.copyOf(steps));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
