package onus.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.HashMap;
import javax.sql.DataSource;
import onus.platform.postgres.EmbeddedPostgres;
import onus.platform.postgres.ExternalPostgres;
import onus.platform.postgres.Postgres;
import onus.platform.postgres.Settings;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the database: the owner migrates it, then the application works in it with a login that bypasses nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Duration PATIENCE_FOR_A_CONNECTION = Duration.ofSeconds(20);

    @Bean(destroyMethod = "close")
    Postgres postgres(Environment environment, PlatformSettings settings) {
        var variables = new HashMap<>(System.getenv());
        for (var name : new String[] {"ONUS_OWNER_URL", "ONUS_DATABASE_URL"})
            variables.put(name, environment.getProperty(name, ""));
        return ExternalPostgres.of(variables)
                .<Postgres>map(found -> found)
                .orElseGet(() -> EmbeddedPostgres.start(Settings.of(settings.data(), variables)));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Postgres postgres, PlatformSettings settings) {
        var pool = new HikariDataSource();
        pool.setDataSource(postgres.application().dataSource());
        pool.setMaximumPoolSize(settings.pool());
        pool.setConnectionTimeout(PATIENCE_FOR_A_CONNECTION.toMillis());
        pool.setPoolName("onus");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Postgres postgres) {
        return postgres.owner().dataSource();
    }

    /** The migrations grant to whoever the application is. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(Postgres postgres) {
        return Migrations.grantingTo(postgres.application());
    }

    @Bean
    Transactions transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        return new Transactions(manager, jdbc);
    }

    @Bean
    Inserts inserts(NamedParameterJdbcOperations jdbc) {
        return new Inserts(jdbc);
    }
}
