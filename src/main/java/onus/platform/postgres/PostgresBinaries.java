package onus.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per version from the class path into a cache. */
record PostgresBinaries(Path folder) {

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The binaries for this machine; unpacks them when the cache lacks them. Two processes may do so at once. */
    static PostgresBinaries in(Path cache) {
        var archive = "postgres-" + system() + "-" + architecture() + ".txz";
        var found = PostgresBinaries.class.getResource("/" + archive);
        if (found == null)
            throw new DatabaseUnavailable("Onus brings no PostgreSQL for this machine (" + archive
                    + "): set ONUS_OWNER_URL and ONUS_DATABASE_URL to use a server of your own.");
        try {
            var folder = cache.resolve(archive.replace(".txz", "-" + contents(found)));
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) unpackBeside(folder, found);
            return new PostgresBinaries(folder);
        } catch (IOException problem) {
            throw new DatabaseUnavailable("PostgreSQL could not be unpacked into " + cache + ": " + problem, problem);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    /** What tells two archives apart, cheaply: the checksum that the jar already keeps. */
    private static String contents(URL archive) throws IOException {
        var connection = archive.openConnection();
        var mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return HexFormat.of().toHexDigits((int) mark);
    }

    private static void unpackBeside(Path folder, URL archive) throws IOException {
        Files.createDirectories(folder.getParent());
        var beside = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".");
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var packed = new BufferedInputStream(archive.openStream(), 1 << 16)) {
            unpack(packed, beside);
            moveUnlessThere(beside, folder);
        } finally {
            Folders.delete(beside);
        }
    }

    private static void moveUnlessThere(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) throw problem;
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) put(entry, tar, target);
        }
    }

    private static void put(TarArchiveEntry entry, InputStream contents, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) throw new IOException("entry outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(contents, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
