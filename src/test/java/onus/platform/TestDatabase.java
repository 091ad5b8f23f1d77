package onus.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import onus.platform.postgres.DatabaseLogin;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A migrated database of a test class's own, on a real PostgreSQL that the test run starts once:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final TestDatabase database = new TestDatabase();
 * </pre>
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private TestServer.Clone clone;
    private HikariDataSource pool;
    private Mortal mortal;
    private PlatformTransactionManager manager;

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    /** Outside a test run. */
    public void open() {
        clone = TestServer.instance().cloneTemplate();
        pool = new HikariDataSource();
        mortal = new Mortal(clone.application().dataSource());
        pool.setDataSource(mortal);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        manager = new JdbcTransactionManager(pool);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        shut();
    }

    public void shut() {
        pool.close();
        TestServer.instance().drop(clone);
    }

    /** What can be killed of the application: its connections. */
    public Mortal mortal() {
        return mortal;
    }

    /** Connections as the application, under row-level security. */
    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public PlatformTransactionManager manager() {
        return manager;
    }

    public Transactions transactions() {
        return new Transactions(manager, jdbc());
    }

    /** Statements as the owner, to look at what the application must not see. */
    public JdbcClient asOwner() {
        return JdbcClient.create(clone.owner().dataSource());
    }

    public DataSource ownerDataSource() {
        return clone.owner().dataSource();
    }

    /** Statements as the server's administrator, beyond row-level security. */
    public JdbcClient asSuperuser() {
        return JdbcClient.create(clone.superuser().dataSource());
    }

    /** The settings that point a whole application at this database. */
    public Map<String, String> settings() {
        return Map.of(
                "ONUS_OWNER_URL",
                withCredentials(clone.owner()),
                "ONUS_DATABASE_URL",
                withCredentials(clone.application()));
    }

    private static String withCredentials(DatabaseLogin login) {
        return login.url() + "?user=" + login.user() + "&password=" + login.password();
    }
}
