package onus.platform;

import java.sql.SQLException;
import java.util.Map;
import onus.platform.postgres.DatabaseLogin;
import onus.platform.postgres.DatabaseUnavailable;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

/** How the schema is brought up to date, the same in a server and in a test. */
final class Migrations {

    private Migrations() {}

    static FlywayConfigurationCustomizer grantingTo(DatabaseLogin application) {
        var role = role(application);
        return configuration -> settle(configuration, role);
    }

    private static void settle(FluentConfiguration configuration, String role) {
        configuration
                .locations("classpath:db/migration")
                .defaultSchema("platform")
                .createSchemas(true)
                .placeholders(Map.of("app", role));
    }

    private static String role(DatabaseLogin login) {
        try (var connection = login.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select quote_ident(current_user)")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException problem) {
            throw new DatabaseUnavailable("The application's login does not open: " + problem.getMessage(), problem);
        }
    }
}
