package onus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import onus.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

class OnusApplicationTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    Path data;

    @Test
    void theWholeServerStartsAndAnswers() throws IOException, InterruptedException {
        var settings = Stream.concat(
                Stream.of("--server.port=0", "--onus.data=" + data),
                database.settings().entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()));
        try (var running = SpringApplication.run(OnusApplication.class, settings.toArray(String[]::new));
                var client = HttpClient.newHttpClient()) {
            var port = running.getEnvironment().getRequiredProperty("local.server.port");
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isLessThan(500);
        }
    }
}
