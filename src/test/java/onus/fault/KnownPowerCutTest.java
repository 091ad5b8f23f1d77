package onus.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import onus.OnusApplication;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.OwnerDatabase;
import onus.platform.task.TaskStepper;
import onus.settlement.Fault;
import onus.uptime.Populace;
import onus.uptime.known.Declaring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Server and database are killed while many customers are told of a known incident, and while they are told what it was: everybody hears each once. */
class KnownPowerCutTest {

    private static final int CUSTOMERS = 1_000;
    private static final int LETTERS_BEFORE_THE_CUT = 20;

    @Test
    void whereverTheTellingBreaksOffItGoesOnAndNobodyIsToldTwice(@TempDir Path folder) {
        var data = folder.resolve("data");
        var incident = declared(data);
        cutPower(data, LETTERS_BEFORE_THE_CUT);
        assertThat(letters(data)).as("cut before the end").isLessThan(CUSTOMERS);
        finish(data, "begun");
        assertThat(letters(data)).isEqualTo(CUSTOMERS);
        settled(data, incident);
        cutPower(data, CUSTOMERS + LETTERS_BEFORE_THE_CUT);
        assertThat(letters(data)).as("cut before the end").isLessThan(2 * CUSTOMERS);
        finish(data, "over");
        assertThat(letters(data)).isEqualTo(2 * CUSTOMERS);
    }

    private static UUID declared(Path data) {
        try (var installation = started(data)) {
            asOwner(data, rows -> new Populace(CUSTOMERS).settle(rows));
            var everybody = IntStream.rangeClosed(1, CUSTOMERS)
                    .mapToObj(it -> new UUID(0, it))
                    .map(it -> new Declaring.Troubled(it, it))
                    .toList();
            var wish = new Declaring.Wish("Power cut in RBX2", "The power is out in one hall.", Map.of());
            return installation
                    .getBean(Declaring.class)
                    .declare(wish, everybody, asked())
                    .id();
        }
    }

    private static void settled(Path data, UUID incident) {
        try (var installation = started(data)) {
            installation.getBean(Declaring.class).settle(incident, Fault.PROVIDER, "A transformer burnt.", asked());
        }
    }

    /** Lets a server work by itself until so many letters are written, and kills it. */
    private static void cutPower(Path data, int letters) {
        var server = ServerProcess.begin(data);
        while (letters(data) < letters) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        server.cutPower();
    }

    /** What the dead server had in its hands is set free, as happens by itself after some minutes; then all is done that is due. */
    private static void finish(Path data, String occurrence) {
        try (var again = started(data)) {
            asOwner(
                    data,
                    rows -> rows.sql("update platform.task set picked = false, picked_by = null")
                            .update());
            again.getBean(TaskStepper.class).runAllDue(Instant.now());
            asOwner(data, rows -> {
                assertThat(rows.sql("""
                                select account_id from channel.notice
                                where kind = 'known-incident' and occurrence = :occurrence and sent_at is not null
                                """)
                                .param("occurrence", occurrence)
                                .query(UUID.class)
                                .list())
                        .doesNotHaveDuplicates()
                        .hasSize(CUSTOMERS);
                assertThat(rows.sql("select kind from platform.parked_task")
                                .query(String.class)
                                .list())
                        .isEmpty();
            });
        }
    }

    private static void asOwner(Path data, Consumer<JdbcClient> work) {
        try (var database = OwnerDatabase.open(data, Map.of())) {
            work.accept(JdbcClient.create(database.connections()));
        }
    }

    private static int letters(Path data) {
        var mail = data.resolve("mail");
        if (!Files.exists(mail)) {
            return 0;
        }
        try (var files = Files.list(mail)) {
            return Math.toIntExact(
                    files.filter(it -> it.toString().endsWith(".eml")).count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asked asked() {
        return Asked.now(new Caller.Staff(new UUID(7, 7), Set.of(), Set.of()), Instant.now());
    }

    private static ConfigurableApplicationContext started(Path data) {
        return SpringApplication.run(
                OnusApplication.class, "--server.port=0", "--onus.data=" + data, "--onus.scheduler=stepped");
    }
}
