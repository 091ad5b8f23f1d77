package onus.api;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return MAPPER.readTree(response.body());
    }

    /** A value by JSON pointer, as text. */
    public String at(String pointer) {
        return json().at(pointer).asString();
    }

    /** The pointers of the fields a problem names. */
    public List<String> pointers() {
        return json().path("errors")
                .valueStream()
                .map(it -> it.path("pointer").asString())
                .toList();
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
