package onus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as people read them: tables for lists, a line for each field of one thing. */
final class Printed {

    private static final int WIDEST = 48;

    private final PrintWriter out;

    Printed(PrintWriter out) {
        this.out = out;
    }

    /** The items of a list, a line each, under the names of these fields. */
    void table(JsonNode list, String... columns) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(columns).stream().map(it -> it.toUpperCase(Locale.ROOT)).toList());
        list.path("items")
                .forEach(item -> rows.add(List.of(columns).stream()
                        .map(it -> cut(value(item.path(it))))
                        .toList()));
        var widths = new int[columns.length];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        });
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length()) + 2));
        }
        return line.toString().stripTrailing();
    }

    /** The items of a list, each with its fields below each other. */
    void items(JsonNode list) {
        list.path("items").forEach(it -> item(it, ""));
    }

    /** One thing, its fields below each other. */
    void fields(JsonNode thing) {
        fields(thing, "");
    }

    private void fields(JsonNode thing, String indent) {
        thing.properties().forEach(field -> {
            var value = field.getValue();
            if (isPlain(value)) {
                out.println(indent + field.getKey() + ": " + value(value));
            } else if (value.isObject()) {
                out.println(indent + field.getKey() + ":");
                fields(value, indent + "  ");
            } else {
                out.println(indent + field.getKey() + ":");
                value.forEach(it -> item(it, indent + "  "));
            }
        });
    }

    private void item(JsonNode item, String indent) {
        if (isPlain(item)) {
            out.println(indent + "- " + value(item));
        } else {
            out.println(indent + "-");
            fields(item, indent + "  ");
        }
    }

    /** What was decided, each with its reasons below. */
    void decisions(JsonNode list) {
        list.path("items").forEach(this::decision);
    }

    /** One decision with its reasons below. */
    void decision(JsonNode it) {
        out.println(it.path("question").asString() + "  " + it.path("contract").asString() + "  "
                + it.path("at").asString());
        out.println("  " + it.path("answer"));
        reasons(it);
    }

    /** A chain: its entries, its end, and whether it holds. */
    void journal(JsonNode chain) {
        table(chain, "seq", "at", "actor", "what", "facts");
        fields(((ObjectNode) chain).without("items"));
    }

    void line(String text) {
        out.println(text);
    }

    /** Why something was refused. */
    void problem(JsonNode problem) {
        problem(problem, "");
    }

    /** The same about a file: what is wrong in it is told by line and column, as compilers do. */
    void problem(JsonNode problem, String file) {
        out.println(
                problem.path("title").asString() + ": " + problem.path("detail").asString());
        problem.path("errors")
                .forEach(it -> out.println(
                        it.has("line")
                                ? file + place(it) + it.path("detail").asString()
                                : "  " + it.path("pointer").asString() + "  "
                                        + it.path("detail").asString()));
        reasons(problem);
    }

    private static String place(JsonNode flaw) {
        var path = flaw.path("path").asString("");
        return flaw.path("line").asInt() + ":" + flaw.path("column").asInt() + " "
                + (path.isEmpty() ? "" : path + ": ");
    }

    private void reasons(JsonNode decided) {
        decided.path("because")
                .forEach(it -> out.println("  - " + it.path("says").asString() + " ["
                        + it.path("clause").asString() + "]"));
    }

    private static boolean isPlain(JsonNode value) {
        var simple = value.isValueNode() || isMoney(value);
        return simple || (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode) && value.size() < 8);
    }

    private static boolean isMoney(JsonNode value) {
        return value.isObject() && value.size() == 2 && value.has("amount") && value.has("currency");
    }

    private static String value(JsonNode value) {
        if (isMoney(value)) {
            return value.path("amount").asString() + " "
                    + value.path("currency").asString();
        }
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        return value.isValueNode() ? value.asString() : value.isMissingNode() ? "" : value.toString();
    }

    private static String cut(String cell) {
        var line = cell.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= WIDEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
