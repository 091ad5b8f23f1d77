package onus.platform.postgres;

/** The database of one installation, with its two logins: the owner migrates, the application owns and bypasses nothing. */
public sealed interface Postgres extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    DatabaseLogin owner();

    DatabaseLogin application();

    @Override
    void close();
}
