package onus.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A shell between us and PostgreSQL. Its standard input is a pipe from this process: when the pipe ends, by whatever
 * death, it stops the server cleanly. When somebody kills the shell alone, Java closes the pipe as well: then its
 * watcher, which outlives it, waits for the end of this process before it stops the server.
 */
record Guard(Process shell, Path cluster) {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            ( while read -r _ <&3; do :; done
              kill -0 $$ 2>/dev/null || while [ -d /proc/$ONUS_PID ]; do sleep 1; done
              kill -INT $server ) &
            watcher=$!
            exec 3<&- </dev/null
            wait $server
            code=$?
            kill -KILL $watcher 2>/dev/null
            exit $code
            """;

    private static final long STOP_SECONDS = 60;

    static Guard start(Confinement confinement, List<String> server, DataFolder folder) throws IOException {
        var command = new ArrayList<>(apartFromTheTerminal());
        command.addAll(confinement.confine(List.of("/bin/sh", "-c", SCRIPT, "onus-postgres-guard")));
        command.addAll(server);
        var shell = Commands.prepared(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        shell.environment()
                .put("ONUS_PID", Long.toString(ProcessHandle.current().pid()));
        return new Guard(shell.start(), folder.cluster());
    }

    /** A Ctrl-C at the terminal is for Onus, which then stops the server itself. */
    private static List<String> apartFromTheTerminal() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    /** Waits for the server's readiness; the pid file of an earlier server does not count. False when ours ended. */
    boolean awaitReady() {
        while (shell.isAlive()) {
            var seen = PidFile.in(cluster).filter(PidFile::ready).filter(file -> isOurs(file.pid()));
            if (seen.isPresent()) return true;
            Waiting.aMoment();
        }
        return false;
    }

    private boolean isOurs(long pid) {
        return shell.descendants().anyMatch(process -> process.pid() == pid);
    }

    /** Stops the server; false when it still runs, as when somebody killed the guard. */
    boolean stop() throws IOException {
        if (!shell.isAlive()) return false;
        var server = PidFile.in(cluster).flatMap(file -> ProcessHandle.of(file.pid()));
        shell.getOutputStream().close();
        try {
            if (!shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) return false;
            if (server.isPresent()) server.get().onExit().get(STOP_SECONDS / 10, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | ExecutionException | TimeoutException _) {
            return false;
        }
    }
}
