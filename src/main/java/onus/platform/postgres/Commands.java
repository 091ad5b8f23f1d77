package onus.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short-lived programs of the operating system. */
final class Commands {
    private Commands() {}

    /** Runs to the end; a failure says what the program said. */
    static void run(List<String> command) {
        try {
            var process = prepared(command).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            if (code != 0)
                throw new DatabaseUnavailable(command.getFirst() + " ended with " + code + ": " + said.strip());
        } catch (IOException problem) {
            throw new DatabaseUnavailable(command.getFirst() + " does not start: " + problem.getMessage(), problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(command.getFirst() + " was interrupted", interrupted);
        }
    }

    /** The exit code, or 127 when there is no such program. */
    static int exitCode(List<String> command) {
        try {
            return prepared(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException _) {
            return 127;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(command.getFirst() + " was interrupted", interrupted);
        }
    }

    /** A command in an environment that no {@code PG…} variable of the caller's can bend. */
    static ProcessBuilder prepared(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }
}
