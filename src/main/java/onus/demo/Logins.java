package onus.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Who can sign in to the demonstration; written beside its data, readable by its owner only. */
final class Logins {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** One way in. */
    record Login(String role, String email, String password, String customer, String market) {}

    private final List<Login> all = new ArrayList<>();

    void add(Login login) {
        all.add(login);
    }

    List<Login> all() {
        return List.copyOf(all);
    }

    void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }

    static List<Login> read(Path file) throws IOException {
        return List.of(MAPPER.readValue(Files.readString(file), Login[].class));
    }
}
