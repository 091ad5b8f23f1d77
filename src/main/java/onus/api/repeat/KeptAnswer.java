package onus.api.repeat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The first answer to a request, as it is given again; secrets are told once and not kept. */
record KeptAnswer(int status, Map<String, String> headers, String body) {

    private static final List<String> HEADERS = List.of("Content-Type", "Content-Language", "ETag", "Location", "Link");
    private static final Set<String> SECRETS = Set.of("token", "secret", "password", "link");
    private static final JsonMapper MAPPER = new JsonMapper();

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : HEADERS) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(
                response.getStatus(),
                headers,
                withoutSecrets(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    private static String withoutSecrets(String body) {
        try {
            var tree = MAPPER.readTree(body);
            return hasSecret(tree) ? MAPPER.writeValueAsString(stripped(tree)) : body;
        } catch (JacksonException e) {
            return body;
        }
    }

    private static boolean hasSecret(JsonNode tree) {
        return SECRETS.stream().anyMatch(it -> tree.findValue(it) != null);
    }

    private static JsonNode stripped(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove(SECRETS);
        }
        tree.forEach(KeptAnswer::stripped);
        return tree;
    }
}
