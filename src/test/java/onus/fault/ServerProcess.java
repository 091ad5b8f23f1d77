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
import java.util.function.BooleanSupplier;
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
        var port = freePort();
        return begin(
                data,
                port,
                OnusApplication.class.getName(),
                "--server.port=" + port,
                "--onus.data=" + data,
                "--onus.api.requests-per-minute=100000");
    }

    /** Plays the demonstration, and waits for nothing. */
    static ServerProcess demonstrate(Path data) {
        var port = freePort();
        return begin(data, port, "onus.cli.Main", "demo", "--port=" + port, "--data=" + data);
    }

    private static ServerProcess begin(Path data, int port, String... what) {
        try {
            var process = new ProcessBuilder(command(what))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("server.log").toFile())
                    .start();
            return new ServerProcess(data, port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String... what) {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(what));
        return command;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    private void await() {
        await("answer", this::answers);
    }

    /** Waits until it has said this. */
    void awaitSaying(String words) {
        await("say " + words, () -> said().contains(words));
    }

    /** Waits until a file is in its data folder. */
    void awaitFile(String name) {
        await("write " + name, () -> Files.exists(data.resolve(name)));
    }

    private void await(String what, BooleanSupplier done) {
        var until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!done.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The server of " + data + " does not " + what + ": " + said());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String said() {
        try {
            return Files.readString(data.resolveSibling("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
