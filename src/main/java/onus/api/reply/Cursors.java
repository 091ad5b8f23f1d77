package onus.api.reply;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import onus.api.security.Seal;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Cursors as they go out: opaque, sealed, and good only for the list and the filters they were given for. */
@Component
final class Cursors {

    private static final int SEAL = 16;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Seal seal;

    Cursors(Seal seal) {
        this.seal = seal;
    }

    String write(Cursor cursor, URI list) {
        var key = MAPPER.writeValueAsBytes(cursor.key());
        var whole =
                ByteBuffer.allocate(SEAL + key.length).put(sealed(key, list)).put(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    Optional<Cursor> read(String text, URI list) {
        try {
            var whole = Base64.getUrlDecoder().decode(text);
            var key = Arrays.copyOfRange(whole, Math.min(SEAL, whole.length), whole.length);
            var given = Arrays.copyOf(whole, SEAL);
            return MessageDigest.isEqual(given, sealed(key, list))
                    ? Optional.of(new Cursor(Arrays.asList(MAPPER.readValue(key, String[].class))))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private byte[] sealed(byte[] key, URI list) {
        var filters = UriComponentsBuilder.fromUri(list)
                .replaceQueryParam("after")
                .replaceQueryParam("limit")
                .build(true)
                .toUriString();
        var about = ByteBuffer.allocate(key.length + 4 * filters.length())
                .put(filters.getBytes(StandardCharsets.UTF_8))
                .put(key);
        return Arrays.copyOf(seal.of("cursor", Arrays.copyOf(about.array(), about.position())), SEAL);
    }
}
