package onus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tokens a person was given, one for each server, in a file that only they can read. */
final class Credentials {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Credentials() {}

    /** From {@code ONUS_TOKEN}, else from the file. */
    static Optional<String> token(URI server) {
        var given = System.getenv("ONUS_TOKEN");
        return given == null || given.isBlank()
                ? Optional.ofNullable(read().get(server.toString())).map(it -> it.asString())
                : Optional.of(given.strip());
    }

    static Path file() {
        var config = Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
                .filter(it -> !it.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"));
        return config.resolve("onus").resolve("tokens.json");
    }

    /** Keeps a token; the file is made unreadable for others before anything is in it. */
    static void keep(URI server, String token) {
        var all = read().put(server.toString(), token);
        try {
            Files.createDirectories(file().getParent());
            var fresh = Files.createTempFile(
                    file().getParent(),
                    "tokens",
                    ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, MAPPER.writeValueAsString(all));
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static ObjectNode read() {
        try {
            return Files.exists(file()) && MAPPER.readTree(Files.readString(file())) instanceof ObjectNode known
                    ? known
                    : MAPPER.createObjectNode();
        } catch (IOException | JacksonException e) {
            throw new UncheckedIOException(file() + ": " + e.getMessage(), new IOException(e));
        }
    }
}
