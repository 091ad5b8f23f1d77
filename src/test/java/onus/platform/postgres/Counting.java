package onus.platform.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** An Onus reduced to its database: writes rows one by one and says each after its commit, until it is killed. */
final class Counting {
    private Counting() {}

    public static void main(String[] arguments) throws SQLException {
        var postgres = EmbeddedPostgres.start(Settings.of(Path.of(arguments[0]), Map.of()));
        System.out.println("server " + postgres.serverPid());
        System.out.println("guard " + postgres.guardPid());
        createTable(postgres);
        for (var row = 1; ; row++) {
            add(postgres, row);
            System.out.println("row " + row);
        }
    }

    static void createTable(Postgres postgres) throws SQLException {
        execute(postgres, "create table public.counted (n int constraint counted_pk primary key)");
    }

    static void add(Postgres postgres, int row) throws SQLException {
        execute(postgres, "insert into public.counted values (" + row + ")");
    }

    static int rows(Postgres postgres) throws SQLException {
        try (var connection = postgres.owner().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from public.counted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.owner().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** This program as a process of its own. */
    static Process inItsOwnProcess(Path data) throws java.io.IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(List.of(
                        java, "-XX:TieredStopAtLevel=1", "-cp", classPath, Counting.class.getName(), data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
