package onus.settlement.line;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Single terms of a contract changed by their dotted paths. */
public final class WhatIf {

    private static final int KEPT = 500;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Pattern BEYOND =
            Pattern.compile("-.*|P.*-.*|P.*[0-9]{6,}.*|[0-9]{10,}.*|.*[0-9][eE][+]?[0-9].*");

    private final Map<String, Changed> changed = new ConcurrentHashMap<>();

    private record Changed(ContractVersion base, ContractVersion version) {}

    /** The version under other terms. A path into a section that this version does not have changes nothing. */
    public ContractVersion of(ContractVersion version, ObjectNode overrides) {
        if (overrides.isEmpty()) {
            return version;
        }
        var key = version.pin() + overrides;
        var known = changed.get(key);
        if (known != null && known.base.equals(version)) {
            return known.version;
        }
        if (changed.size() >= KEPT) {
            changed.clear();
        }
        var other = changed(version, overrides);
        changed.put(key, new Changed(version, other));
        return other;
    }

    private static ContractVersion changed(ContractVersion version, ObjectNode overrides) {
        var terms = version.terms();
        for (var override : overrides.properties()) {
            terms = changed(terms, override.getKey(), override.getValue(), version);
        }
        return version.with(terms);
    }

    private static Terms changed(Terms terms, String path, JsonNode value, ContractVersion version) {
        var place = Place.top("terms", version.market().currency()).at(path);
        var steps = List.of(path.split("\\.", -1));
        var tree = MAPPER.valueToTree(terms);
        if (!isTerm(Terms.class, steps) || !set(tree, steps, value)) {
            throw place.invalid("term");
        }
        if (isBeyondReason(value)) {
            throw place.invalid("term-value");
        }
        try {
            return MAPPER.treeToValue(tree, Terms.class);
        } catch (JacksonException | IllegalArgumentException _) {
            throw place.invalid("term-value");
        }
    }

    /** No term is negative or as long as a lifetime; what else a contract may say its schema checks when it is published. */
    private static boolean isBeyondReason(JsonNode value) {
        if (value.isContainer()) {
            return value.valueStream().anyMatch(WhatIf::isBeyondReason);
        }
        return BEYOND.matcher(value.asString()).matches();
    }

    /** Whether the records of a contract have such a path; keys of maps and places in lists may be any. */
    private static boolean isTerm(Type type, List<String> steps) {
        if (steps.isEmpty()) {
            return true;
        }
        var rest = steps.subList(1, steps.size());
        if (type instanceof ParameterizedType many) {
            return isTerm(many.getActualTypeArguments()[many.getActualTypeArguments().length - 1], rest);
        }
        var components = ((Class<?>) type).getRecordComponents();
        return components != null
                && component(components, steps.getFirst())
                        .filter(it -> isTerm(it.getGenericType(), rest))
                        .isPresent();
    }

    private static Optional<RecordComponent> component(RecordComponent[] components, String name) {
        return Arrays.stream(components).filter(it -> it.getName().equals(name)).findFirst();
    }

    /** False if the path names no plan or place that is there. */
    private static boolean set(@Nullable JsonNode node, List<String> steps, JsonNode value) {
        var step = steps.getFirst();
        var last = steps.size() == 1;
        return switch (node) {
            case null -> false;
            case ObjectNode object
            when object.has(step) ->
                last ? object.set(step, value) != null : set(object.get(step), steps.subList(1, steps.size()), value);
            case ArrayNode array
            when array.has(place(step)) ->
                last
                        ? array.set(place(step), value) != null
                        : set(array.get(place(step)), steps.subList(1, steps.size()), value);
            default -> node.isNull();
        };
    }

    private static int place(String step) {
        return step.matches("[0-9]{1,4}") ? Integer.parseInt(step) : -1;
    }
}
