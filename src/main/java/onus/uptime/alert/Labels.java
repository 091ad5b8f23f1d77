package onus.uptime.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labels of an alert: sorted, in lengths a row can hold, without characters no text may have. */
final class Labels {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};
    private static final int MOST = 64;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 400;

    private Labels() {}

    static Map<String, String> of(JsonNode labels) {
        var all = new TreeMap<String, String>();
        labels.properties().stream()
                .limit(MOST)
                .forEach(it -> all.put(clean(it.getKey(), LONGEST_NAME), clean(text(it.getValue()), LONGEST_VALUE)));
        return Collections.unmodifiableMap(all);
    }

    static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : value.isNull() ? "" : value.toString();
    }

    /** The text without control characters, cut to a length. */
    static String clean(String text, int longest) {
        var clean = text.replaceAll("\\p{Cntrl}|\\p{Cs}", " ").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }

    /** What stands for a fingerprint where the sender gives none: SHA-256 over the sorted labels, 32 hexadecimal digits of it. */
    static String fingerprint(Map<String, String> labels) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(write(labels).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String write(Map<String, String> labels) {
        return MAPPER.writeValueAsString(new TreeMap<>(labels));
    }

    static Map<String, String> read(String written) {
        return Collections.unmodifiableMap(MAPPER.readValue(written, MAP));
    }
}
