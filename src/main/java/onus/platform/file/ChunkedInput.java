package onus.platform.file;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A stream over numbered chunks, one in memory at a time; an empty chunk is the end. */
final class ChunkedInput extends InputStream {

    private final IntFunction<byte[]> chunks;
    private byte[] current = new byte[0];
    private int position;
    private int next;
    private boolean ended;

    ChunkedInput(IntFunction<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return arrived() ? current[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) return 0;
        if (!arrived()) return -1;
        var count = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean arrived() {
        if (position == current.length && !ended) {
            current = chunks.apply(next++);
            position = 0;
            ended = current.length == 0;
        }
        return !ended;
    }
}
