package onus.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import onus.platform.postgres.DatabaseLogin;
import onus.platform.postgres.DatabaseUnavailable;
import onus.platform.postgres.EmbeddedPostgres;
import onus.platform.postgres.Settings;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL of a test run: in a hurry, forgetful, and with a migrated template to copy from. */
final class TestServer {

    private static final String MANY = "max_connections=200";

    /** As it is shipped: for measurements that must not flatter. */
    private static final String[] DURABLE = (MANY + System.getProperty("onus.pg", "")).split("@");

    private static final TestServer INSTANCE = new TestServer();

    private final EmbeddedPostgres postgres;
    private final JdbcClient administrator;
    private final String template;
    private final AtomicInteger clones = new AtomicInteger();

    /** A copy of the template with its logins. */
    record Clone(String name, DatabaseLogin owner, DatabaseLogin application, DatabaseLogin superuser) {}

    static TestServer instance() {
        return INSTANCE;
    }

    private TestServer() {
        postgres = start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        administrator = JdbcClient.create(postgres.superuser("postgres").dataSource());
        template = "template_" + fingerprint();
        dropLeftovers();
        if (!exists(template)) migrateTemplate();
    }

    /** The first folder that no other test run holds. */
    private static EmbeddedPostgres start() {
        for (var number = 0; ; number++) {
            try {
                var settings = Settings.of(Path.of("target", "test-pg", Integer.toString(number)), System.getenv());
                return EmbeddedPostgres.start(settings.with(
                        Boolean.getBoolean("onus.durable")
                                ? DURABLE
                                : new String[] {"fsync=off", "synchronous_commit=off", "full_page_writes=off", MANY}));
            } catch (DatabaseUnavailable held) {
                if (!held.getMessage().contains("in use by another Onus") || number == 9) throw held;
            }
        }
    }

    synchronized Clone cloneTemplate() {
        var name = "test_" + clones.incrementAndGet();
        administrator
                .sql("create database " + name + " template " + template + " owner onus_owner strategy file_copy")
                .update();
        administrator.sql("grant connect on database " + name + " to onus_app").update();
        return new Clone(name, postgres.ownerOf(name), postgres.applicationOf(name), postgres.superuser(name));
    }

    void drop(Clone clone) {
        administrator.sql("drop database " + clone.name() + " with (force)").update();
    }

    private void migrateTemplate() {
        var unfinished = template + "_unfinished";
        administrator.sql("create database " + unfinished + " owner onus_owner").update();
        administrator
                .sql("grant connect on database " + unfinished + " to onus_app")
                .update();
        var configuration =
                Flyway.configure().dataSource(postgres.ownerOf(unfinished).dataSource());
        Migrations.grantingTo(postgres.applicationOf(unfinished)).customize(configuration);
        configuration.load().migrate();
        administrator
                .sql("alter database " + unfinished + " rename to " + template)
                .update();
    }

    private void dropLeftovers() {
        var names = administrator
                .sql(
                        "select datname from pg_database where (datname like 'test\\_%' or datname like 'template\\_%') and datname <> :template")
                .param("template", template)
                .query(String.class)
                .list();
        for (var name : names)
            administrator.sql("drop database " + name + " with (force)").update();
    }

    private boolean exists(String database) {
        return administrator
                        .sql("select count(*) from pg_database where datname = :name")
                        .param("name", database)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Another set of migrations is another template. */
    private static String fingerprint() {
        try {
            var sum = new CRC32();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql"))
                sum.update((file.getFilename() + "\n"
                                + new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
            return Long.toHexString(sum.getValue());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
