package onus.uptime.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import onus.api.TestServer;
import onus.platform.BusinessClock;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.uptime.Watched;
import onus.uptime.alert.Receiving.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.PessimisticLockingFailureException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {

    private final TestServer server = TestServer.apart();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void twoNodesWorkOneInboxAndEachAlertIsCountedOnce() throws InterruptedException {
        var shop = Watched.uncovered(server);
        for (var i = 0; i < 30; i++) {
            var message = i;
            var alerts = IntStream.range(0, 200)
                    .mapToObj(it -> shop.alert("n-" + (it + message * 10) % 300, "2026-11-02T08:00:00Z", ""))
                    .toArray(String[]::new);
            assertThat(shop.monitor()
                            .postWithoutKey("/alerts/alertmanager", Watched.message(alerts))
                            .status())
                    .isEqualTo(202);
        }
        var node = server.bean(WorkingOff.class);
        var now = server.now();
        var nodes = IntStream.range(0, 2)
                .mapToObj(it -> Thread.ofPlatform().start(() -> workOff(node, now)))
                .toList();
        for (var it : nodes) {
            it.join();
        }
        server.passTo(server.now());
        var rows = server.database().asSuperuser();
        assertThat(rows.sql("select count(*) from uptime.inbox")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows.sql("select sum(times) from uptime.sighting where fingerprint like 'n-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(6_000);
        assertThat(shop.home().rows("uptime.episode", "true")).isEqualTo(300);
    }

    /** A deadlock between two nodes is tried again, as the scheduler does. */
    private static void workOff(WorkingOff node, Instant now) {
        var key = new TaskKey(WorkingOff.TASK, TaskKey.NOBODY, UUID.randomUUID(), "");
        try {
            node.run(key, now);
        } catch (PessimisticLockingFailureException _) {
            node.run(key, now);
        }
    }

    @Test
    void whoFindsTheGateClosedIsToldToComeBackAndNothingIsLost() {
        var gate = new Gate(1, 10);
        assertThat(gate.through(() -> gate.through(() -> "second"))).contains(Optional.empty());
        assertThat(gate.through(() -> "later")).contains("later");
    }

    @Test
    void anInboxThatIsFullTakesNoMore() {
        var shop = Watched.uncovered(server);
        var token = server.bean(Transactions.class)
                .central(() -> server.bean(Sources.class).find(UUID.fromString(shop.source())))
                .orElseThrow()
                .token();
        var full = new Receiving(
                server.bean(Transactions.class),
                server.bean(Sources.class),
                server.bean(Inbox.class),
                server.bean(Tasks.class),
                new Gate(1, -1),
                server.bean(BusinessClock.class));
        assertThat(full.receive(
                        token, "alertmanager", "{\"alerts\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(new Receipt.Overloaded());
    }
}
