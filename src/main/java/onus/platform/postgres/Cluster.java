package onus.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of a database server, made whole or not at all. */
record Cluster(DataFolder folder, PostgresBinaries binaries, Confinement confinement) {

    void createIfMissing(Passwords passwords) throws IOException {
        if (Files.exists(folder.cluster().resolve("PG_VERSION"))) return;
        if (Files.exists(folder.cluster()))
            throw new DatabaseUnavailable(folder.cluster() + " exists but holds no database.");
        var unfinished = folder.unfinishedCluster();
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        var password = folder.file("pg18.initial");
        folder.writeSecret(password, passwords.superuser());
        try {
            confinement.handOver(password);
            confinement.handOver(unfinished);
            Commands.run(confinement.confine(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--encoding=UTF8")));
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }
}
