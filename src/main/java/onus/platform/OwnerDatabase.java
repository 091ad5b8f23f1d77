package onus.platform;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import onus.platform.postgres.EmbeddedPostgres;
import onus.platform.postgres.ExternalPostgres;
import onus.platform.postgres.RunningPostgres;
import onus.platform.postgres.Settings;

/** The database as its owner sees it, for tools beside the server: an external one, the one a server has open, or one started for the moment. */
public final class OwnerDatabase implements AutoCloseable {

    private final DataSource owner;
    private final Runnable closing;

    private OwnerDatabase(DataSource owner, Runnable closing) {
        this.owner = owner;
        this.closing = closing;
    }

    public static OwnerDatabase open(Path data, Map<String, String> environment) {
        return ExternalPostgres.of(environment)
                .map(it -> new OwnerDatabase(it.owner().dataSource(), () -> {}))
                .or(() -> RunningPostgres.owner(data).map(it -> new OwnerDatabase(it, () -> {})))
                .orElseGet(() -> started(EmbeddedPostgres.start(Settings.of(data, environment))));
    }

    private static OwnerDatabase started(EmbeddedPostgres server) {
        return new OwnerDatabase(server.owner().dataSource(), server::close);
    }

    /** Connections that see every row. */
    public DataSource connections() {
        return owner;
    }

    @Override
    public void close() {
        closing.run();
    }
}
