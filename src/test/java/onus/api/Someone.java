package onus.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import onus.people.Person;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the API: {@code owner.post("/tickets", "{…}")}. Every POST gets a new idempotency key unless one is given. */
public record Someone(
        URI server, @Nullable Person person, @Nullable String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json, String... headers) {
        return send(posting(path, json, headers));
    }

    /** The same with the revision the caller saw. */
    public Answer postIfMatch(String path, String etag, String json) {
        return post(path, json, "If-Match", etag);
    }

    public Answer postWithKey(String path, String key, String json) {
        return post(path, json, "Idempotency-Key", key);
    }

    public Answer postWithoutKey(String path, String json, String... headers) {
        return send(body(request(path), json, headers));
    }

    public HttpRequest.Builder posting(String path, String json, String... headers) {
        var request =
                request(path).setHeader("Idempotency-Key", UUID.randomUUID().toString());
        return body(request, json, headers);
    }

    public HttpRequest.Builder request(String path) {
        var uri = URI.create(path.startsWith("/api/") ? server + path : server + "/api/v1" + path);
        var request = HttpRequest.newBuilder(uri);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends one file, as a browser's form does. */
    public Answer upload(String path, String name, String contents) {
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n" + contents + "\r\n--b--\r\n";
        return send(posting(path, form).setHeader("Content-Type", "multipart/form-data; boundary=b"));
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder body(HttpRequest.Builder request, String json, String... headers) {
        request.setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }
}
