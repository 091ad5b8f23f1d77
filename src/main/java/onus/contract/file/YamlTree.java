package onus.contract.file;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** YAML as a tree of nodes, and trees as records. */
final class YamlTree {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    BigDecimal.class, it -> it.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .withConfigOverride(LocalTime.class, it -> it.setFormat(JsonFormat.Value.forPattern("HH:mm")))
            .build();

    private YamlTree() {}

    static JsonNode read(InputStream yaml) {
        var loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
        return MAPPER.valueToTree(loaded);
    }

    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    static <T> T bind(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }
}
