package onus.uptime.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onus.OnusApplication;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Columns;
import onus.platform.Transactions;
import onus.platform.task.TaskStepper;
import onus.reason.Ruling;
import onus.uptime.alert.Assigning;
import onus.uptime.alert.Connecting;
import onus.uptime.alert.SourceFormat;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many alerts a second are accepted over HTTP and durable when they are answered, on the embedded database as it is shipped; every fifth is new, the
 * others are sent again. The yardstick of the same run writes the same bytes with one plain insert a message, without HTTP, JSON or sense.
 */
public final class AlertFlood {

    private static final int IN_A_MESSAGE = 500;
    private static final int CLIENTS = 4;
    private static final Duration FOR = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final AtomicLong SENT = new AtomicLong();

    private AlertFlood() {}

    /** Prints what was seen. */
    public static void main(String[] arguments) throws IOException {
        var data = Files.createTempDirectory("alert-flood");
        try (var onus = SpringApplication.run(
                OnusApplication.class,
                "--server.port=0",
                "--onus.data=" + data,
                "--onus.scheduler=stepped",
                "--logging.level.root=warn")) {
            var token = connect(onus);
            var address = URI.create("http://localhost:"
                    + ((WebServerApplicationContext) onus).getWebServer().getPort() + "/api/v1/alerts/alertmanager");
            flood(number -> post(address, token, message(number)), Duration.ofSeconds(5));
            work(onus);
            var accepted = flood(number -> post(address, token, message(number)), FOR);
            System.out.printf(Locale.ROOT, "accepted over HTTP, durable: %,d alerts/s%n", accepted);
            var started = System.nanoTime();
            var waited = work(onus);
            var seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(Locale.ROOT, "worked off by one node: %,.0f alerts/s%n", waited / seconds);
            var plain = flood(number -> insert(onus, message(number)), FOR);
            System.out.printf(Locale.ROOT, "yardstick, plain insert of the same bytes: %,d alerts/s%n", plain);
            System.out.printf(Locale.ROOT, "accepted / yardstick: %.2f%n", (double) accepted / plain);
        }
    }

    private static String connect(ConfigurableApplicationContext onus) {
        var wish = new Connecting.Wish("flood", SourceFormat.ALERTMANAGER, null, null, Duration.ofHours(4));
        var asked = Asked.now(new Caller.Machine("benchmark"), Instant.now());
        return switch (onus.getBean(Connecting.class).connect(wish, asked)) {
            case Ruling.Granted<Connecting.Connected>(var made) -> made.secret().text();
            case Ruling.Denied<Connecting.Connected> denied -> throw new IllegalStateException(denied.toString());
        };
    }

    /** Sends one message. */
    private interface Sending {
        void send(long number);
    }

    /** Alerts a second, from several clients at once. */
    private static long flood(Sending sending, Duration lasting) {
        var sent = new AtomicLong();
        var until = System.nanoTime() + lasting.toNanos();
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < until) {
                        sending.send(SENT.getAndIncrement());
                        sent.incrementAndGet();
                    }
                }))
                .toList();
        for (var client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return sent.get() * IN_A_MESSAGE / lasting.toSeconds();
    }

    /** Works the whole inbox off; how many alerts that were. */
    private static long work(ConfigurableApplicationContext onus) {
        var waiting = onus.getBean(Assigning.class).waiting();
        onus.getBean(TaskStepper.class).runAllDue(Instant.now());
        return waiting;
    }

    private static void post(URI address, String token, String message) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(message))
                    .build();
            var status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 202) {
                throw new IllegalStateException("Answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(ConfigurableApplicationContext onus, String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var rows = new byte[IN_A_MESSAGE][];
        var length = bytes.length / IN_A_MESSAGE;
        for (var i = 0; i < IN_A_MESSAGE; i++) {
            rows[i] = Arrays.copyOfRange(bytes, i * length, (i + 1) * length);
        }
        var sql = onus.getBean(JdbcClient.class);
        onus.getBean(Transactions.class)
                .central(() -> sql.sql("""
                        insert into uptime.unreadable (unreadable_id, source_id, why, excerpt, received_at)
                        select gen_random_uuid(), :source, 'yardstick', convert_from(row, 'UTF8'), :at from unnest(cast(:rows as bytea[])) row
                        """)
                        .param("source", Caller.NOBODY)
                        .param("at", Columns.at(Instant.now()))
                        .param("rows", rows)
                        .update());
    }

    /** One message: every fifth alert is new, the others repeat those of the first messages. */
    private static String message(long number) {
        var alerts = IntStream.range(0, IN_A_MESSAGE)
                .mapToObj(i -> alert(i % 5 == 0 ? number * IN_A_MESSAGE + i : i))
                .collect(Collectors.joining(","));
        return "{\"version\":\"4\",\"truncatedAlerts\":0,\"alerts\":[" + alerts + "]}";
    }

    private static String alert(long thing) {
        return """
                {"status":"firing","labels":{"alertname":"InstanceDown","instance":"10.0.%1$d.%2$d:9100","job":"node","severity":"page"},\
                "annotations":{"summary":"Instance %1$d of job node has been down for more than five minutes"},\
                "startsAt":"2026-11-02T09:00:00.123Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"f%3$016x"}""".formatted(thing / 250, thing % 250, thing);
    }
}
