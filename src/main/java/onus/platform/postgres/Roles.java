package onus.platform.postgres;

import java.sql.SQLException;
import java.sql.Statement;

/** The two roles of an installation and the database the first one owns. */
record Roles(Passwords passwords) {

    static final String OWNER = "onus_owner";
    static final String APPLICATION = "onus_app";

    /** Creates what is missing; safe to repeat. */
    void create(DatabaseLogin superuser, String database) {
        try (var connection = superuser.dataSource().getConnection();
                var statement = connection.createStatement()) {
            if (exists(statement, "pg_database", "datname", database)) return;
            role(statement, OWNER, passwords.owner());
            role(statement, APPLICATION, passwords.application());
            statement.execute("create database " + database + " owner " + OWNER);
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to " + APPLICATION);
        } catch (SQLException problem) {
            throw new DatabaseUnavailable("The roles of the embedded database cannot be made: " + problem, problem);
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        var known = exists(statement, "pg_roles", "rolname", name);
        statement.execute((known ? "alter" : "create") + " role " + name + " login nosuperuser nocreatedb nocreaterole"
                + " nobypassrls password '" + password + "'");
    }

    private static boolean exists(Statement statement, String catalogue, String column, String name)
            throws SQLException {
        var query = "select 1 from " + catalogue + " where " + column + " = '" + name + "'";
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
