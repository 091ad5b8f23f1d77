package onus.platform.postgres;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** One way into a database: its address and who knocks. */
public record DatabaseLogin(
        String url, @Nullable String user, @Nullable String password) {

    /** A login whose address carries its credentials. */
    public static DatabaseLogin of(String url) {
        return new DatabaseLogin(url, null, null);
    }

    /** Connections of this login, unpooled. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) source.setUser(user);
        if (password != null) source.setPassword(password);
        source.setReWriteBatchedInserts(true);
        source.setApplicationName("onus");
        return source;
    }

    @Override
    public String toString() {
        return "DatabaseLogin[" + (user == null ? "external" : user) + "]";
    }
}
