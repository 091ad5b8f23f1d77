package onus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import onus.api.Answer;
import onus.api.Someone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration is killed while it plays; started again it is whole, and shows every part of the product. */
class DemonstrationTest {

    @TempDir
    private Path folder;

    private Playing playing;

    @AfterEach
    void leaves() {
        playing.kill();
    }

    @Test
    void killedWhileItPlaysItIsWholeWhenItIsStartedAgain() throws IOException, InterruptedException {
        playing = Playing.start(folder);
        playing.waitsFor("demo.begun");
        playing.hasPlayed(200);
        playing.kill();

        playing = Playing.start(folder);
        playing.waitsFor("logins.json");

        var nora = playing.as("nora@demo.onus.example");
        showsWhatMonitorsSaw(nora);
        showsWhatIsDoneForServers(nora);
        showsWhatWaits(nora);
        assertThat(nora.get("/reports/reactions?month=" + lastMonth())
                        .json()
                        .at("/items")
                        .valueStream())
                .as("enough answers of enough customers to tell figures")
                .anySatisfy(it -> assertThat(it.path("mean").isMissingNode()).isFalse());
    }

    private static void showsWhatMonitorsSaw(Someone nora) {
        assertThat(nora.get("/monitoring/sources").at("/items/0/name")).isEqualTo("prometheus-waw");
        assertThat(nora.get("/monitoring/alerts?unmatched=true").json().at("/items"))
                .hasSize(1);
        assertThat(nora.get("/monitoring/silent")
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(it -> it.at("/name").asString()))
                .containsExactlyInAnyOrder("media-store-1", "saldo-app-1");
        assertThat(nora.get("/known-incidents").json().at("/items")).hasSize(2);
    }

    private static void showsWhatIsDoneForServers(Someone nora) {
        var store = service(nora, "Mediateka", "media-store-1");
        var care = nora.get("/services/" + store + "/care?month=" + lastMonth());
        assertThat(care.text()).contains("missed");
        assertThat(nora.get("/services/" + store + "/backup?month=" + lastMonth())
                        .text())
                .contains("lastSuccess");
    }

    private static void showsWhatWaits(Someone nora) {
        assertThat(nora.get("/proposals?state=open").json().at("/items")).isNotEmpty();
        assertThat(nora.get("/contact-obligations").json().at("/items")).isNotEmpty();
        assertThat(nora.get("/suspensions").json().at("/items")).isNotEmpty();
    }

    private static String service(Someone nora, String customer, String name) {
        var found = nora.get("/customers?words=" + customer).at("/items/0/reference");
        return nora.get("/customers/" + found + "/services")
                .json()
                .at("/items")
                .valueStream()
                .filter(it -> it.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .at("/reference")
                .asString();
    }

    private static String lastMonth() {
        return java.time.YearMonth.now(Cast.WARSAW).minusMonths(1).toString();
    }

    /** A demonstration in a process of its own. */
    private record Playing(Path data, int port, Process process) {

        static Playing start(Path folder) throws IOException {
            var port = 20_000 + (int) (ProcessHandle.current().pid() % 20_000);
            var process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "onus.cli.Main",
                            "demo",
                            "--port=" + port,
                            "--data=" + folder.resolve("data"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("told").toFile())
                    .start();
            return new Playing(folder.resolve("data"), port, process);
        }

        void waitsFor(String file) throws InterruptedException {
            while (!Files.exists(data.resolve(file))) {
                assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                        .as("it ended before there was " + file)
                        .isFalse();
            }
        }

        /** So many scenes are behind it. */
        void hasPlayed(int scenes) throws IOException, InterruptedException {
            while (!told().contains(" " + scenes + " ")) {
                assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                        .as("it ended: " + told())
                        .isFalse();
            }
        }

        private String told() throws IOException {
            return Files.readString(data.resolveSibling("told"), StandardCharsets.UTF_8);
        }

        Someone as(String email) {
            var login =
                    Base64.getEncoder().encodeToString((email + ":" + Cast.PASSWORD).getBytes(StandardCharsets.UTF_8));
            var address = URI.create("http://localhost:" + port);
            Answer told = Someone.send(HttpRequest.newBuilder(address.resolve("/api/v1/tokens"))
                    .header("Authorization", "Basic " + login)
                    .POST(BodyPublishers.noBody()));
            return new Someone(address, null, told.at("/token"));
        }

        /** As a power cut would, together with its database. */
        void kill() {
            var database = process.descendants().toList();
            process.destroyForcibly();
            database.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
        }
    }
}
