package onus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Talks to a desk over HTTP. What it refuses is said with its reasons, and the exit tells it: 0 done, 1 refused. */
final class Desk {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Connection on;
    private final HttpClient client = HttpClient.newHttpClient();

    Desk(Connection on) {
        this.on = on;
    }

    static ObjectNode body() {
        return MAPPER.createObjectNode();
    }

    /** Reads something and shows it. */
    int show(String path, BiConsumer<Printed, JsonNode> how) {
        return told(send(request(path).GET()), how);
    }

    /** Reads something and keeps it in a file. */
    int save(String path, String mediaType, Path file) {
        try {
            var request = request(path).GET().header("Accept", mediaType + ", application/problem+json");
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                return refused(MAPPER.readTree(answer.body()));
            }
            Files.write(file, answer.body());
            on.out().println(file);
            on.out().flush();
            return 0;
        } catch (IOException e) {
            throw refusal("client.unreachable", on.server());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("client.unreachable", on.server());
        }
    }

    /** Asks for something that needs no look before. */
    int tell(String path, ObjectNode body, BiConsumer<Printed, JsonNode> how) {
        return told(send(posting(path, body)), how);
    }

    /** A command on a ticket as it stands now: looks at it first, so that the command says what it was made for. */
    int act(String reference, String command, ObjectNode body) {
        return actOn("/tickets/" + segment(reference), command, body);
    }

    /** The same on anything that has a revision. */
    int actOn(String path, String command, ObjectNode body) {
        return actOn(path, path + command, body, "");
    }

    /** Confirms what was just read. */
    int erase(String path, String query, ObjectNode body) {
        return actOn(path, path, body, query);
    }

    private int actOn(String path, String to, ObjectNode body, String query) {
        var now = send(request(path + query).GET());
        if (now.statusCode() >= 400) {
            return refused(now);
        }
        var etag = now.headers().firstValue("ETag").orElse("*");
        return told(send(posting(to, body).header("If-Match", etag)), Printed::fields);
    }

    /** Publishes a contract file; what is wrong with it is told by the second. */
    int publish(byte[] yaml, BiConsumer<Printed, JsonNode> how, Consumer<JsonNode> otherwise) {
        var answer = send(posting("/contracts", BodyPublishers.ofByteArray(yaml), "application/yaml"));
        return answer.statusCode() >= 400 ? refused(json(answer), otherwise) : told(answer, how);
    }

    /** Takes something away. */
    int remove(String path) {
        return told(send(request(path).DELETE()), Printed::fields);
    }

    /** A text that is shown as it is. */
    int print(String path) {
        var answer = send(request(path).GET());
        if (answer.statusCode() >= 400) {
            return refused(answer);
        }
        on.out().print(answer.body());
        on.out().flush();
        return 0;
    }

    /** What stands in a ticket now; missing if it cannot be read. */
    JsonNode ticket(String reference) {
        return read("/tickets/" + segment(reference));
    }

    /** A thing as it stands now; missing if it cannot be read. */
    JsonNode read(String path) {
        var now = send(request(path).GET());
        return now.statusCode() < 400 ? json(now) : MissingNode.getInstance();
    }

    /** Exchanges e-mail and password for a token. */
    HttpResponse<String> signIn(String email, String password, ObjectNode wish) {
        var basic = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(uri("/tokens"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish.toString())));
    }

    /** Prints an answer, or why there is none. */
    int told(HttpResponse<String> answer, BiConsumer<Printed, JsonNode> how) {
        if (answer.statusCode() >= 400) {
            return refused(answer);
        }
        var body = json(answer);
        if (on.json()) {
            on.out().println(body);
        } else {
            how.accept(new Printed(on.out()), body);
        }
        on.out().flush();
        return 0;
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return answer.body().isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(answer.body());
        } catch (JacksonException e) {
            throw new UncheckedIOException("HTTP " + answer.statusCode(), new IOException(e));
        }
    }

    /** A query from what was given; what was not is left out. */
    static String query(Map<String, @Nullable String> filters) {
        var given = filters.entrySet().stream()
                .filter(it -> it.getValue() != null)
                .map(it -> it.getKey() + "="
                        + URLEncoder.encode(Objects.requireNonNull(it.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return given.isEmpty() ? "" : "?" + given;
    }

    static String segment(String reference) {
        return URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private int refused(HttpResponse<String> answer) {
        return refused(json(answer));
    }

    private int refused(JsonNode problem) {
        return refused(problem, it -> new Printed(on.err()).problem(it));
    }

    private int refused(JsonNode problem, Consumer<JsonNode> how) {
        if (on.json()) {
            on.out().println(problem);
            on.out().flush();
        } else {
            how.accept(problem);
            on.err().flush();
        }
        return 1;
    }

    private HttpRequest.Builder posting(String path, ObjectNode body) {
        return posting(path, BodyPublishers.ofString(body.toString()), "application/json");
    }

    private HttpRequest.Builder posting(String path, HttpRequest.BodyPublisher body, String type) {
        return request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .POST(body);
    }

    private HttpRequest.Builder request(String path) {
        var token = Credentials.token(on.server()).orElseThrow(() -> refusal("client.noToken", on.server()));
        var request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
        var language = on.language();
        return language == null ? request : request.header("Accept-Language", language);
    }

    private URI uri(String path) {
        return URI.create(on.server().toString().replaceAll("/+$", "") + "/api/v1" + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw refusal("client.unreachable", on.server());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("client.unreachable", on.server());
        }
    }

    private UncheckedIOException refusal(String key, Object fact) {
        var sentence = MessageFormat.format(on.says(key), fact);
        return new UncheckedIOException(sentence, new IOException(sentence));
    }
}
