package onus.contract.file;

import java.util.ArrayList;
import java.util.List;
import onus.contract.ContractVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Single terms by their dotted paths, such as {@code payment.termDays} or {@code plans.Gold.quota}. */
public final class TermPaths {

    private TermPaths() {}

    /** The version with other values at some paths; paths and values must have been checked. */
    public static ContractVersion changed(ContractVersion version, ObjectNode overrides) {
        return version.with(ContractFiles.terms(tree(version, overrides)), overrides);
    }

    /** The same as a tree, which may have flaws. */
    public static JsonNode tree(ContractVersion version, ObjectNode overrides) {
        var tree = ContractFiles.tree(version.terms()).deepCopy();
        overrides.properties().forEach(it -> set(tree, it.getKey(), it.getValue()));
        return SchemaFile.contract().completedTerms(tree);
    }

    /** The paths that the contract format does not know. */
    public static List<String> unknown(ObjectNode overrides) {
        var schema = SchemaFile.contract();
        return overrides.propertyNames().stream()
                .filter(it -> !isTerm(schema, schema.terms(), it))
                .toList();
    }

    /** The paths at which a version has no place for another value: it lacks the plan or the row they name. */
    public static List<String> unheard(ContractVersion version, ObjectNode overrides) {
        var own = ContractFiles.tree(version.terms());
        return overrides.propertyNames().stream()
                .filter(it -> !hasPlace(own, it))
                .toList();
    }

    /** A term may be absent where it stands; what it is a term of may not. */
    private static boolean hasPlace(JsonNode tree, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return tree.isObject();
        }
        var step = path.substring(0, dot);
        var next = tree instanceof ArrayNode list && step.matches("[0-9]{1,3}")
                ? list.path(Integer.parseInt(step))
                : tree.path(step);
        return hasPlace(next, path.substring(dot + 1));
    }

    /** Every path the format knows; {@code *} stands for any plan. */
    public static List<String> all() {
        var paths = new ArrayList<String>();
        collect(SchemaFile.contract(), SchemaFile.contract().terms(), "", paths);
        return List.copyOf(paths);
    }

    private static void collect(SchemaFile schema, JsonNode node, String path, List<String> paths) {
        schema.resolved(node).path("properties").properties().forEach(it -> {
            var here = path.isEmpty() ? it.getKey() : path + "." + it.getKey();
            paths.add(here);
            collect(schema, it.getValue(), here, paths);
            var any = schema.resolved(it.getValue()).path("additionalProperties");
            if (any.isObject()) {
                collect(schema, any, here + ".*", paths);
            }
        });
    }

    private static boolean isTerm(SchemaFile schema, JsonNode node, String path) {
        var at = schema.resolved(node);
        int dot = path.indexOf('.');
        var step = dot < 0 ? path : path.substring(0, dot);
        var next = at.path("properties").has(step) ? at.path("properties").get(step) : at.path("additionalProperties");
        return next.isObject() && (dot < 0 || isTerm(schema, next, path.substring(dot + 1)));
    }

    private static void set(JsonNode tree, String path, JsonNode value) {
        int dot = path.indexOf('.');
        var step = dot < 0 ? path : path.substring(0, dot);
        switch (tree) {
            case ObjectNode it when dot < 0 -> it.set(step, value);
            case ObjectNode it -> set(it.has(step) ? it.get(step) : it.putObject(step), path.substring(dot + 1), value);
            case ArrayNode it
            when step.matches("[0-9]{1,3}") && Integer.parseInt(step) < it.size() && dot >= 0 ->
                set(it.get(Integer.parseInt(step)), path.substring(dot + 1), value);
            default -> {}
        }
    }
}
