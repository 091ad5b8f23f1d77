package onus.platform.file;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one door to files: streamed in and out, never whole in memory. Works in the caller's transaction. */
@Component
public class Files {

    /** In bytes: 25 MB. */
    public static final long LIMIT = 25L * 1024 * 1024;

    private static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    public Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is told about a file when it comes in. */
    public record Arriving(String name, String mediaType, Instant at) {}

    /** Stores a file, reading the stream to its end; throws {@link FileTooLarge} beyond {@link #LIMIT}. */
    public StoredFile store(UUID account, Arriving told, InputStream contents) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var digest = sha256();
        try (var digesting = new DigestInputStream(contents, digest)) {
            var size = storeChunks(account, id, digesting);
            var file = new StoredFile(
                    account,
                    id,
                    told.name(),
                    told.mediaType(),
                    size,
                    HexFormat.of().formatHex(digest.digest()),
                    told.at());
            add(file);
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public Optional<StoredFile> find(UUID account, UUID file) {
        return jdbc.sql("""
                select account_id, file_id, name, media_type, size, digest, stored_at
                from platform.file
                where account_id = :account and file_id = :file
                """)
                .param("account", account)
                .param("file", file)
                .query((row, _) -> new StoredFile(
                        Columns.id(row, "account_id"),
                        Columns.id(row, "file_id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        HexFormat.of().formatHex(row.getBytes("digest")),
                        Columns.instant(row, "stored_at")))
                .optional();
    }

    /** The contents, read chunk by chunk as long as the caller's transaction is open. */
    public InputStream open(StoredFile file) {
        return new ChunkedInput(number -> chunk(file, number));
    }

    private byte[] chunk(StoredFile file, int number) {
        return jdbc.sql("""
                select contents from platform.file_chunk
                where account_id = :account and file_id = :file and number = :number
                """)
                .param("account", file.account())
                .param("file", file.id())
                .param("number", number)
                .query((row, _) -> row.getBytes("contents"))
                .optional()
                .orElse(new byte[0]);
    }

    private long storeChunks(UUID account, UUID file, InputStream contents) throws IOException {
        var size = 0L;
        var number = 0;
        for (var chunk = contents.readNBytes(CHUNK); chunk.length > 0; chunk = contents.readNBytes(CHUNK)) {
            size += chunk.length;
            if (size > LIMIT) throw new FileTooLarge(LIMIT);
            addChunk(account, file, number++, chunk);
        }
        return size;
    }

    private void addChunk(UUID account, UUID file, int number, byte[] contents) {
        jdbc.sql("""
                insert into platform.file_chunk (account_id, file_id, number, contents)
                values (:account, :file, :number, :contents)
                """)
                .param("account", account)
                .param("file", file)
                .param("number", number)
                .param("contents", contents)
                .update();
    }

    private void add(StoredFile file) {
        jdbc.sql("""
                insert into platform.file (account_id, file_id, name, media_type, size, digest, stored_at)
                values (:account, :file, :name, :mediaType, :size, :digest, :at)
                """)
                .param("account", file.account())
                .param("file", file.id())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("digest", HexFormat.of().parseHex(file.digest()))
                .param("at", Columns.at(file.storedAt()))
                .update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
