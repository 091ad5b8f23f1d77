package onus.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final int ENOUGH_ROWS = 25;

    @TempDir
    Path data;

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(Settings.of(data, Map.of()));
    }

    @Test
    void rowsOfTheFirstStartAreThereAtTheSecondOnTheSamePort() throws SQLException {
        String first;
        try (var postgres = start()) {
            first = postgres.owner().url();
            Counting.createTable(postgres);
            Counting.add(postgres, 1);
        }
        try (var postgres = start()) {
            assertThat(Counting.rows(postgres)).isEqualTo(1);
            assertThat(postgres.owner().url()).isEqualTo(first);
        }
    }

    @Test
    void aStoppedServerLeavesNoProcessBehind() {
        ProcessHandle server;
        try (var postgres = start()) {
            server = ProcessHandle.of(postgres.serverPid()).orElseThrow();
        }
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void everyCommitIsSafeAndPasswordsAreForUsAlone() throws SQLException, IOException {
        try (var postgres = start();
                var connection = postgres.application().dataSource().getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("show fsync")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("on");
            }
            assertThatThrownBy(() -> statement.execute("create table public.mine (n int)"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("pg18.passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var postgres = start()) {
            var stranger = new DatabaseLogin(postgres.owner().url(), Roles.OWNER, "guessed");
            assertThatThrownBy(() -> stranger.dataSource().getConnection())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theSecondStartOnOneFolderIsToldWhoHoldsIt() throws IOException {
        var first = startCounting();
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(
                            "in use by another Onus (process " + first.process().pid() + ")");
        } finally {
            first.killEverything();
        }
    }

    @Test
    void aKilledServerLosesNoRow() throws SQLException {
        try (var postgres = start()) {
            Counting.createTable(postgres);
            Counting.add(postgres, 1);
            kill(postgres.serverPid());
        }
        countAfterRestart(1);
    }

    @Test
    void aKilledGuardLosesNoRow() throws SQLException {
        try (var postgres = start()) {
            Counting.createTable(postgres);
            kill(postgres.guardPid());
            Counting.add(postgres, 1);
        }
        countAfterRestart(1);
    }

    @Test
    void aKilledOnusTakesItsServerWithIt() throws IOException, SQLException {
        var counting = startCounting();
        var server = ProcessHandle.of(counting.server()).orElseThrow();
        kill(counting.process().pid());
        server.onExit().join();
        countAfterRestart(counting.rowsSaid());
    }

    @Test
    void anOrphanOfAKilledOnusAndAKilledGuardIsStoppedAtTheNextStart() throws IOException, SQLException {
        var counting = startCounting();
        counting.guards().forEach(ProcessHandle::destroyForcibly);
        kill(counting.process().pid());
        assertThat(ProcessHandle.of(counting.server())).get().matches(ProcessHandle::isAlive);
        countAfterRestart(counting.rowsSaid());
    }

    @Test
    void allKilledAtOnceLoseNoRow() throws IOException, SQLException {
        var counting = startCounting();
        counting.killEverything();
        countAfterRestart(counting.rowsSaid());
    }

    @Test
    void aReusedPidInAnOldPidFileDoesNotPassForAServer() throws IOException, SQLException {
        try (var postgres = start()) {
            Counting.createTable(postgres);
            Counting.add(postgres, 1);
        }
        var self = ProcessHandle.current().pid();
        Files.writeString(
                data.resolve("pg18/postmaster.pid"), self + "\n" + data.resolve("pg18") + "\n0\n1\n\n\n\nready   \n");
        countAfterRestart(1);
    }

    private void countAfterRestart(int atLeast) throws SQLException {
        try (var postgres = start()) {
            assertThat(Counting.rows(postgres)).isBetween(atLeast, atLeast + 1);
        }
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private Started startCounting() throws IOException {
        var process = Counting.inItsOwnProcess(data);
        var said = process.inputReader();
        var server = number(said, "server ");
        var guard = number(said, "guard ");
        while (number(said, "row ") < ENOUGH_ROWS) Thread.onSpinWait();
        return new Started(process, said, server, guard);
    }

    private static long number(BufferedReader said, String label) throws IOException {
        return Long.parseLong(Objects.requireNonNull(said.readLine()).substring(label.length()));
    }

    private record Started(Process process, BufferedReader said, long server, long guard) {

        /** The guard's shell and its watcher. */
        List<ProcessHandle> guards() {
            var shell = ProcessHandle.of(guard).orElseThrow();
            return Stream.concat(Stream.of(shell), shell.children().filter(child -> child.pid() != server))
                    .toList();
        }

        void killEverything() {
            var all = process.toHandle().descendants().toList();
            process.toHandle().destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
        }

        /** The last row whose commit was told before the death. */
        int rowsSaid() throws IOException {
            var last = ENOUGH_ROWS;
            for (var line = said.readLine(); line != null; line = said.readLine())
                if (line.startsWith("row ")) last = Integer.parseInt(line.substring("row ".length()));
            return last;
        }
    }
}
