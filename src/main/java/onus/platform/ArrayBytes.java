package onus.platform;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/** Values as a PostgreSQL array in its binary form (its {@code array_recv}), which the server copies where it would have to read text. */
final class ArrayBytes {

    private static final int USUAL = 24;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final OffsetDateTime FIRST_MOMENT = FIRST_DAY.atStartOfDay().atOffset(ZoneOffset.UTC);
    private static final byte JSONB_VERSION = 1;

    private final boolean json;
    private ByteBuffer written;

    private ArrayBytes(boolean json, int size) {
        this.json = json;
        this.written = ByteBuffer.allocate(size);
    }

    static byte[] of(ColumnType type, List<? extends @Nullable Object> values) {
        var bytes = new ArrayBytes(type == ColumnType.JSONB, 20 + values.size() * USUAL);
        bytes.written
                .putInt(1)
                .putInt(values.contains(null) ? 1 : 0)
                .putInt(type.oid())
                .putInt(values.size())
                .putInt(1);
        values.forEach(bytes::append);
        return Arrays.copyOf(bytes.written.array(), bytes.written.position());
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> room(4).putInt(-1);
            case UUID id ->
                room(20).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            case Integer number -> room(8).putInt(4).putInt(number);
            case Long number -> room(12).putInt(8).putLong(number);
            case Boolean flag -> room(5).putInt(1).put((byte) (flag ? 1 : 0));
            case BigDecimal number -> append(ByteConverter.numeric(number));
            case LocalDate day -> room(8).putInt(4).putInt((int) ChronoUnit.DAYS.between(FIRST_DAY, day));
            case OffsetDateTime at -> room(12).putInt(8).putLong(ChronoUnit.MICROS.between(FIRST_MOMENT, at));
            case String words -> append(words.getBytes(StandardCharsets.UTF_8));
            case byte[] bytes -> append(bytes);
            default -> throw new IllegalArgumentException("No column takes a " + value.getClass());
        }
    }

    private void append(byte[] bytes) {
        room(5 + bytes.length).putInt(bytes.length + (json ? 1 : 0));
        if (json) {
            written.put(JSONB_VERSION);
        }
        written.put(bytes);
    }

    private ByteBuffer room(int length) {
        if (written.remaining() < length) {
            var larger = ByteBuffer.allocate(2 * (written.position() + length));
            written = larger.put(written.flip());
        }
        return written;
    }
}
