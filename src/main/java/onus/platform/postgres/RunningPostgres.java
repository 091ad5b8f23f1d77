package onus.platform.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;

/** The embedded server of a data folder while an Onus has it open: another program may look in beside it. */
public final class RunningPostgres {

    private RunningPostgres() {}

    /** Connections as the owner, who sees every row; empty if no server answers. */
    public static Optional<DataSource> owner(Path data) {
        try {
            var port = data.resolve("pg18.port");
            var passwords = data.resolve("pg18.passwords");
            if (!Files.exists(port) || !Files.exists(passwords)) {
                return Optional.empty();
            }
            var login = DatabaseLogin.of("jdbc:postgresql://127.0.0.1:%s/onus?user=onus_owner&password=%s"
                    .formatted(Files.readString(port).strip(), password(passwords)));
            return answers(login.dataSource());
        } catch (IOException problem) {
            throw new DatabaseUnavailable("The database of " + data + " cannot be reached: " + problem, problem);
        }
    }

    private static String password(Path passwords) throws IOException {
        var read = new Properties();
        try (Reader reader = Files.newBufferedReader(passwords)) {
            read.load(reader);
        }
        return read.getProperty("owner", "");
    }

    private static Optional<DataSource> answers(DataSource server) {
        try (var connection = server.getConnection()) {
            return connection.isValid(5) ? Optional.of(server) : Optional.empty();
        } catch (SQLException _) {
            return Optional.empty();
        }
    }
}
