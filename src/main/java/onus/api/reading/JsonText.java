package onus.api.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it came over the wire: valid UTF-8, one value, no field twice. */
public final class JsonText {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /** The tree of a request's body; a body that is none ends the request and says where it broke. */
    public static JsonNode read(byte[] body) {
        try {
            var tree = STRICT.readTree(utf8(body));
            if (tree.isMissingNode()) {
                throw Problem.of(Kind.UNREADABLE, "empty", Map.of());
            }
            return tree;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw at == null || at.getLineNr() < 1
                    ? Problem.of(Kind.UNREADABLE)
                    : Problem.of(
                            Kind.UNREADABLE, "broken-json", Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
        }
    }

    /** The text of a body that must be UTF-8. */
    public static String utf8(byte[] body) {
        var bytes = ByteBuffer.wrap(body);
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return decoder.decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(Kind.UNREADABLE, "broken-utf8", Map.of("byte", bytes.position()));
        }
    }
}
