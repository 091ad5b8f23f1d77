package onus.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import onus.platform.TestDatabase;
import onus.platform.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Files.Arriving TOLD =
            new Files.Arriving("žurnál.log", "text/plain", Instant.parse("2026-03-02T12:00:00Z"));
    private static final UUID ANNA = UUID.randomUUID();

    private final Files files = new Files(database.jdbc());
    private final Transactions transactions = database.transactions();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 1_000_000})
    void aFileComesOutAsItWentIn(int size) throws NoSuchAlgorithmException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var stored = transactions.inAccount(ANNA, () -> files.store(ANNA, TOLD, new ByteArrayInputStream(bytes)));
        assertThat(transactions.inAccount(ANNA, () -> files.find(ANNA, stored.id())))
                .contains(stored);
        assertThat(transactions.inAccount(ANNA, () -> all(files.open(stored)))).isEqualTo(bytes);
        assertThat(stored.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void aByteTooManyLeavesNothing() {
        assertThatThrownBy(() -> transactions.inAccount(ANNA, () -> files.store(ANNA, TOLD, zeros(Files.LIMIT + 1))))
                .isInstanceOf(FileTooLarge.class);
        assertThat(database.asSuperuser()
                        .sql(
                                "select count(*) from platform.file_chunk where contents = decode(repeat('00', 262144), 'hex')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherCustomerFindsNothing() {
        var stored = transactions.inAccount(ANNA, () -> files.store(ANNA, TOLD, zeros(10)));
        var bert = UUID.randomUUID();
        assertThat(transactions.inAccount(bert, () -> files.find(ANNA, stored.id())))
                .isEmpty();
        assertThat(transactions.inAccount(bert, () -> all(files.open(stored)))).isEmpty();
    }

    private static byte[] all(InputStream contents) {
        try (contents) {
            return contents.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) return -1;
                var filled = (int) Math.min(length, left);
                java.util.Arrays.fill(target, offset, offset + filled, (byte) 0);
                left -= filled;
                return filled;
            }
        };
    }
}
