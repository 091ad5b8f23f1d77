package onus.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL that Onus brings with it: started with Onus, stopped with Onus, durable in between. */
public final class EmbeddedPostgres implements Postgres {

    private static final int ATTEMPTS = 3;

    /** Fewer checkpoints in long work: after each of them every page is logged whole again. */
    private static final List<String> STEADY = List.of("max_wal_size=2GB", "checkpoint_timeout=15min");

    private final DataFolder folder;
    private final Orphans orphans;
    private final Guard guard;
    private final Passwords passwords;
    private final int port;
    private boolean closed;

    private EmbeddedPostgres(DataFolder folder, Orphans orphans, Passwords passwords, Running running) {
        this.folder = folder;
        this.orphans = orphans;
        this.passwords = passwords;
        this.guard = running.guard();
        this.port = running.port();
    }

    private record Running(Guard guard, int port) {}

    /** Starts the server over the data folder, creating both when they are new. */
    public static EmbeddedPostgres start(Settings settings) {
        var folder = DataFolder.hold(settings.data());
        try {
            return start(folder, settings);
        } catch (IOException problem) {
            folder.close();
            throw new DatabaseUnavailable("PostgreSQL could not be started: " + problem, problem);
        } catch (RuntimeException problem) {
            folder.close();
            throw problem;
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, Settings settings) throws IOException {
        var confinement = Confinement.ofThisProcess();
        var binaries = reachableBinaries(folder, settings, confinement);
        var passwords = Passwords.of(folder);
        var orphans = new Orphans(folder.cluster(), binaries, confinement);
        orphans.clear();
        new Cluster(folder, binaries, confinement).createIfMissing(passwords);
        folder.turnLog();
        var server = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", folder.cluster().toString()));
        for (var option : STEADY) server.addAll(List.of("-c", option));
        for (var option : settings.options()) server.addAll(List.of("-c", option));
        var postgres = new EmbeddedPostgres(folder, orphans, passwords, run(folder, confinement, server));
        postgres.createRoles();
        return postgres;
    }

    /** An unprivileged user cannot look into the home of root: then the programs lie beside the data. */
    private static PostgresBinaries reachableBinaries(DataFolder folder, Settings settings, Confinement confinement) {
        var cached = PostgresBinaries.in(settings.cache());
        return confinement.runs(cached.program("postgres")) ? cached : PostgresBinaries.in(folder.file("programs"));
    }

    private static Running run(DataFolder folder, Confinement confinement, List<String> server) throws IOException {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var port = freePort(folder);
            var command = new ArrayList<>(server);
            for (var option : List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories="))
                command.addAll(List.of("-c", option));
            var guard = Guard.start(confinement, command, folder);
            if (guard.awaitReady()) return new Running(guard, port);
        }
        throw new DatabaseUnavailable("PostgreSQL does not start; its log is " + folder.log() + ":\n" + tail(folder));
    }

    /** The port of last time when it is still free, otherwise another one, remembered. */
    private static int freePort(DataFolder folder) throws IOException {
        if (Files.exists(folder.port())) {
            var remembered = Integer.parseInt(Files.readString(folder.port()).strip());
            if (isFree(remembered)) return remembered;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.port(), Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    private static String tail(DataFolder folder) throws IOException {
        var lines = Files.readAllLines(folder.log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private void createRoles() {
        try {
            new Roles(passwords).create(login("postgres", "postgres", passwords.superuser()), "onus");
        } catch (RuntimeException problem) {
            close();
            throw problem;
        }
    }

    @Override
    public DatabaseLogin owner() {
        return login("onus", Roles.OWNER, passwords.owner());
    }

    @Override
    public DatabaseLogin application() {
        return login("onus", Roles.APPLICATION, passwords.application());
    }

    /** The server's own administrator, for what neither login may do. */
    public DatabaseLogin superuser(String database) {
        return login(database, "postgres", passwords.superuser());
    }

    public DatabaseLogin ownerOf(String database) {
        return login(database, Roles.OWNER, passwords.owner());
    }

    public DatabaseLogin applicationOf(String database) {
        return login(database, Roles.APPLICATION, passwords.application());
    }

    private DatabaseLogin login(String database, String user, String password) {
        return new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    long guardPid() {
        return guard.shell().pid();
    }

    long serverPid() {
        return PidFile.in(folder.cluster()).orElseThrow().pid();
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try (folder) {
            if (!guard.stop() && PidFile.in(folder.cluster()).isPresent()) orphans.clear();
        } catch (IOException problem) {
            throw new DatabaseUnavailable("PostgreSQL could not be stopped: " + problem, problem);
        }
    }
}
