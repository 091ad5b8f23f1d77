package onus.contract.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import onus.contract.Flaw;
import onus.contract.Place;

/** The bytes of a file as text, or why they are none. */
sealed interface Utf8 {

    /** A contract is a few kilobytes; nobody means a larger one. */
    int MOST_BYTES = 1_000_000;

    /** The text without byte order mark. */
    record Text(String text) implements Utf8 {}

    /** The bytes are no text. */
    record Refused(Flaw flaw) implements Utf8 {}

    static Utf8 of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(Place.START, "too-large", Map.of("bytes", bytes.length, "most", MOST_BYTES));
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return refused(Place.START, "utf-16", Map.of());
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return decoded(ByteBuffer.wrap(bytes, from, bytes.length - from));
    }

    private static Utf8 decoded(ByteBuffer in) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(in.remaining() + 1);
        var result = decoder.decode(in, out, true);
        var text = out.flip().toString();
        return result.isError() ? refused(endOf(text), "not-utf-8", Map.of()) : new Text(text);
    }

    private static Place endOf(String text) {
        int line = 1 + (int) text.chars().filter(it -> it == '\n').count();
        return new Place(line, text.length() - text.lastIndexOf('\n'));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Utf8 refused(Place place, String rule, Map<String, Object> facts) {
        return new Refused(new Flaw(place, "", rule, facts));
    }
}
