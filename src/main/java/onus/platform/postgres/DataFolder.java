package onus.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one installation's data, held by one Onus at a time. */
final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder; refuses when another living Onus holds it. */
    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            var real = folder.toRealPath();
            var path = real.resolve("onus.lock");
            var channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DatabaseUnavailable("The data folder " + real + " is in use by another Onus (process "
                        + Files.readString(path).strip() + "): stop it, or choose another folder with --data.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(real, channel);
        } catch (IOException problem) {
            throw new DatabaseUnavailable("The data folder " + folder + " cannot be used: " + problem, problem);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    Path cluster() {
        return folder.resolve("pg18");
    }

    Path unfinishedCluster() {
        return folder.resolve("pg18.new");
    }

    Path passwords() {
        return folder.resolve("pg18.passwords");
    }

    Path port() {
        return folder.resolve("pg18.port");
    }

    Path log() {
        return folder.resolve("pg18.log");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Starts a fresh log and keeps the one before. */
    void turnLog() throws IOException {
        if (Files.exists(log()))
            Files.move(log(), file("pg18.log.1"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a file that only its owner may read, in one step. */
    void writeSecret(Path path, String text) throws IOException {
        var attributes = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(folder, path.getFileName() + ".", "", attributes);
        Files.writeString(beside, text);
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException problem) {
            throw new DatabaseUnavailable("The lock of " + folder + " cannot be released", problem);
        }
    }
}
