package onus.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onus.OnusApplication;
import onus.api.Someone;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.platform.task.TaskStepper;
import onus.reason.Ruling;
import onus.uptime.alert.Connecting;
import onus.uptime.alert.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Server and database are killed while alerts come in and are worked off: what was accepted is there afterwards, once, and is worked off to the end. */
class AlertsPowerCutTest {

    private static final int IN_A_MESSAGE = 50;
    private static final int MESSAGES_BEFORE_THE_CUT = 40;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger message = new AtomicInteger();

    @Test
    void whatWasAcceptedSurvivesBetweenAcceptingAndWorking(@TempDir Path folder) throws InterruptedException {
        var data = folder.resolve("data");
        var token = prepare(data);
        var server = ServerProcess.start(data);
        var monitor = new Someone(server.address(), null, token);
        var enough = new CountDownLatch(MESSAGES_BEFORE_THE_CUT);
        var clients = IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> reportOnAndOn(monitor, enough)))
                .toList();
        enough.await();
        server.cutPower();
        for (var client : clients) {
            client.join();
        }
        try (var again = started(data)) {
            again.getBean(TaskStepper.class).runAllDue(Instant.now());
            assertThat(again.getBean(Transactions.class)
                            .central(() -> again.getBean(JdbcClient.class)
                                    .sql("select fingerprint from uptime.sighting")
                                    .query(String.class)
                                    .list()))
                    .doesNotHaveDuplicates()
                    .containsAll(accepted);
            assertThat(count(again, "select count(*) from uptime.inbox")).isZero();
            assertThat(count(again, "select count(*) from uptime.sighting where times <> 1"))
                    .as("counted twice")
                    .isZero();
        }
    }

    private static long count(ConfigurableApplicationContext onus, String query) {
        return onus.getBean(Transactions.class)
                .central(() -> onus.getBean(JdbcClient.class)
                        .sql(query)
                        .query(Long.class)
                        .single());
    }

    private void reportOnAndOn(Someone monitor, CountDownLatch enough) {
        try {
            while (true) {
                var number = message.getAndIncrement();
                var fingerprints = IntStream.range(0, IN_A_MESSAGE)
                        .mapToObj(it -> number + "-" + it)
                        .toList();
                var alerts = fingerprints.stream().map("""
                        {"status":"firing","labels":{"a":"b"},"startsAt":"2026-11-02T09:00:00Z","fingerprint":"%s"}
                        """::formatted).collect(Collectors.joining(","));
                var answer = monitor.postWithoutKey("/alerts/alertmanager", "{\"alerts\":[" + alerts + "]}");
                if (answer.status() == 202) {
                    accepted.addAll(fingerprints);
                    enough.countDown();
                }
            }
        } catch (UncheckedIOException _) {
            // the power is cut
        }
    }

    private static ConfigurableApplicationContext started(Path data) {
        return SpringApplication.run(
                OnusApplication.class, "--server.port=0", "--onus.data=" + data, "--onus.scheduler=stepped");
    }

    private static String prepare(Path data) {
        try (var installation = started(data)) {
            var wish = new Connecting.Wish("monitor", SourceFormat.ALERTMANAGER, null, null, Duration.ofHours(4));
            var asked = Asked.now(new Caller.Machine("test"), Instant.now());
            return switch (installation.getBean(Connecting.class).connect(wish, asked)) {
                case Ruling.Granted<Connecting.Connected>(var made) ->
                    made.secret().text();
                case Ruling.Denied<Connecting.Connected> denied -> throw new AssertionError(denied);
            };
        }
    }
}
