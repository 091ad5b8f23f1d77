package onus.contract.published;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one form of a version: names and one version of a file, complete. The digest is of its keys in order: equal meaning has an equal digest. */
record VersionForm(String json, String digest) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    static VersionForm of(JsonNode file, JsonNode version) {
        var form = JsonNodeFactory.instance.objectNode();
        form.set("names", file.path("names"));
        form.set("terms", version.path("terms"));
        if (version.has("clauses")) {
            form.set("clauses", version.path("clauses"));
        }
        return new VersionForm(MAPPER.writeValueAsString(form), digest(MAPPER.writeValueAsString(sorted(form))));
    }

    /** The same as a file of one version, to be read again. */
    static JsonNode file(Versions.Row row, String market) {
        var form = (ObjectNode) MAPPER.readTree(row.terms());
        var version = form.objectNode().put("from", row.from().toString());
        version.set("terms", form.path("terms"));
        if (form.has("clauses")) {
            version.set("clauses", form.path("clauses"));
        }
        var file = form.objectNode().put("contract", row.contract()).put("market", market);
        file.set("names", form.path("names"));
        return file.set("versions", form.arrayNode().add(version));
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode it -> {
                Map<String, JsonNode> keys = new TreeMap<>();
                it.properties().forEach(one -> keys.put(one.getKey(), sorted(one.getValue())));
                yield it.objectNode().setAll(keys);
            }
            case ArrayNode it -> {
                var list = it.arrayNode();
                it.forEach(one -> list.add(sorted(one)));
                yield list;
            }
            default -> node;
        };
    }

    private static String digest(String json) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
