package onus.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL, which refuses to run as root, is started by the user we are. */
enum Confinement {
    /** We are an ordinary user already. */
    PLAIN(""),
    /** Root without its powers; files stay root's. */
    USER_NAMESPACE("unshare -U"),
    /** An unprivileged user; the data folder becomes that user's. */
    SETPRIV("setpriv --reuid=nobody --regid=nogroup --clear-groups"),
    SETPRIV_NOBODY_GROUP("setpriv --reuid=nobody --regid=nobody --clear-groups"),
    RUNUSER("runuser -u nobody --");

    private final String prefix;

    Confinement(String prefix) {
        this.prefix = prefix;
    }

    static Confinement ofThisProcess() {
        if (!isRoot()) return PLAIN;
        return Stream.of(USER_NAMESPACE, SETPRIV, SETPRIV_NOBODY_GROUP, RUNUSER)
                .filter(Confinement::works)
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable("PostgreSQL refuses to run as root, and neither unshare,"
                        + " setpriv nor runuser is allowed here: start Onus as an ordinary user, or set"
                        + " ONUS_OWNER_URL and ONUS_DATABASE_URL to use a server of your own."));
    }

    List<String> confine(List<String> command) {
        var words = prefix.isEmpty() ? Stream.<String>empty() : Stream.of(prefix.split(" "));
        return Stream.concat(words, command.stream()).toList();
    }

    /** Gives the folder to the user PostgreSQL runs as. */
    void handOver(Path folder) {
        switch (this) {
            case PLAIN, USER_NAMESPACE -> {}
            case SETPRIV, SETPRIV_NOBODY_GROUP, RUNUSER -> {
                Commands.run(List.of("chown", "-R", "nobody", folder.toString()));
                if (!succeeds(confine(List.of("test", "-w", folder.toString()))))
                    throw new DatabaseUnavailable("The unprivileged user of PostgreSQL cannot reach " + folder
                            + ": choose a data folder outside the home of root.");
            }
        }
    }

    /** Whether the user PostgreSQL runs as reaches this program. */
    boolean runs(Path program) {
        return switch (this) {
            case PLAIN, USER_NAMESPACE -> true;
            case SETPRIV, SETPRIV_NOBODY_GROUP, RUNUSER -> succeeds(confine(List.of("test", "-x", program.toString())));
        };
    }

    private boolean works() {
        return succeeds(confine(List.of("true")));
    }

    private static boolean succeeds(List<String> command) {
        return Commands.exitCode(command) == 0;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException _) {
            return System.getProperty("user.name").equals("root");
        }
    }
}
