package onus.platform.postgres;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL that somebody else runs, told by two addresses. */
public record ExternalPostgres(DatabaseLogin owner, DatabaseLogin application) implements Postgres {

    private static final int OLDEST_MAJOR = 15;

    /** The server named by {@code ONUS_OWNER_URL} and {@code ONUS_DATABASE_URL}, or nothing when neither is set. */
    public static Optional<ExternalPostgres> of(Map<String, String> environment) {
        var owner = environment.getOrDefault("ONUS_OWNER_URL", "");
        var application = environment.getOrDefault("ONUS_DATABASE_URL", "");
        if (owner.isBlank() && application.isBlank()) return Optional.empty();
        if (owner.isBlank() || application.isBlank())
            throw new DatabaseUnavailable("Set both ONUS_OWNER_URL (owns and migrates) and ONUS_DATABASE_URL"
                    + " (the application's login), or neither.");
        var found = new ExternalPostgres(DatabaseLogin.of(owner), DatabaseLogin.of(application));
        found.refuseOldServer();
        found.refusePowerfulApplication();
        return Optional.of(found);
    }

    private void refuseOldServer() {
        try (var connection = owner.dataSource().getConnection()) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR)
                throw new DatabaseUnavailable("PostgreSQL " + major + " is too old: " + OLDEST_MAJOR + " is needed.");
        } catch (SQLException problem) {
            throw new DatabaseUnavailable("ONUS_OWNER_URL does not open: " + problem.getMessage(), problem);
        }
    }

    private void refusePowerfulApplication() {
        try (var connection = application.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            if (rows.next() && rows.getBoolean(1))
                throw new DatabaseUnavailable(
                        "The login of ONUS_DATABASE_URL bypasses row-level security: use an ordinary role.");
        } catch (SQLException problem) {
            throw new DatabaseUnavailable("ONUS_DATABASE_URL does not open: " + problem.getMessage(), problem);
        }
    }

    /** The server stays: whoever runs it stops it. */
    @Override
    public void close() {}
}
