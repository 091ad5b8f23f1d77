package onus.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code postmaster.pid} says: who serves a data folder, or who did before it died. */
record PidFile(long pid, boolean ready) {

    private static final int STATUS_LINE = 7;

    static Optional<PidFile> in(Path cluster) {
        try {
            var lines = Files.readAllLines(at(cluster));
            if (lines.isEmpty()) return Optional.empty();
            var ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), ready));
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        } catch (IOException problem) {
            throw new DatabaseUnavailable("Unreadable: " + at(cluster), problem);
        }
    }

    static Path at(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
