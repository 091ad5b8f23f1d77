package onus.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import onus.OnusApplication;

/** A whole server in a process of its own, so that it can be killed. */
final class ServerProcess {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path data;
    private final int port;
    private final Process process;

    private ServerProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts over a data folder and waits until it answers. */
    static ServerProcess start(Path data) {
        var server = begin(data);
        server.await();
        return server;
    }

    /** Starts over a data folder and waits for nothing. */
    static ServerProcess begin(Path data) {
        try {
            var port = freePort();
            var process = new ProcessBuilder(command(data, port))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("server.log").toFile())
                    .start();
            return new ServerProcess(data, port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path data, int port) {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), OnusApplication.class.getName()));
        command.addAll(
                List.of("--server.port=" + port, "--onus.data=" + data, "--onus.api.requests-per-minute=100000"));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    private void await() {
        var until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The server of " + data + " does not answer; see server.log beside it");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(address().resolve("/api/v1/openapi.json"))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills the server and its database at once, as a power cut would. */
    void cutPower() {
        var database = databasePid();
        process.destroyForcibly();
        ProcessHandle.of(database).ifPresent(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private long databasePid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("pg18/postmaster.pid")).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops in peace. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }
}
