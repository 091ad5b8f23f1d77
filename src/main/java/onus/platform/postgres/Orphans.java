package onus.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Servers that outlived the Onus that started them. Whoever calls holds the data folder, so any server found in it is
 * an orphan.
 */
record Orphans(Path cluster, PostgresBinaries binaries, Confinement confinement) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Stops a living orphan and removes the pid file of a dead one, so that the folder can be served again. */
    void clear() throws IOException {
        var left = PidFile.in(cluster);
        if (left.isEmpty()) return;
        if (serves(left.get().pid())) stop();
        if (Files.exists(PidFile.at(cluster)) && Files.isDirectory(PROCESSES)) {
            awaitNobodyInside();
            Files.deleteIfExists(PidFile.at(cluster));
        }
    }

    /** Asks the server to stop and waits until it has. */
    void stop() {
        var pgCtl = binaries.program("pg_ctl").toString();
        Commands.run(
                confinement.confine(List.of(pgCtl, "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "120")));
    }

    /** A pid may have been reused: only a process that works inside the data folder serves it. */
    private boolean serves(long pid) {
        if (Files.isDirectory(PROCESSES)) return inside(PROCESSES.resolve(Long.toString(pid)));
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private void awaitNobodyInside() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (anybodyInside()) {
            if (System.nanoTime() > end)
                throw new DatabaseUnavailable(
                        "Processes of a dead PostgreSQL still work in " + cluster + ": end them, then start again.");
            Waiting.aMoment();
        }
    }

    private boolean anybodyInside() throws IOException {
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (var process : processes) if (inside(process)) return true;
        }
        return false;
    }

    private boolean inside(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
        } catch (IOException _) {
            return false;
        }
    }
}
