package onus.consent.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal secrets, in a file outside the database: a line for each key, its name and 32 bytes in Base64. The last line seals; all of
 * them open. A new line at the end is a rotation, a line taken out makes what it sealed unreadable for good.
 */
public final class SecretKeys {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys;
    private final String newest;
    private final SecureRandom random = new SecureRandom();

    private SecretKeys(SequencedMap<String, SecretKeySpec> keys) {
        this.keys = keys;
        this.newest = keys.lastEntry().getKey();
    }

    /** What is stored of a secret. */
    @SuppressWarnings("ArrayRecordComponent") // only carried between the cipher and its row
    public record Sealed(String key, byte[] nonce, byte[] contents) {}

    /** The keys in a file of mode 0600, made with one key when missing. */
    public static SecretKeys in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var keys = new LinkedHashMap<String, SecretKeySpec>();
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    var parts = line.strip().split(" ");
                    keys.put(parts[0], key(parts[1]));
                }
            }
            return new SecretKeys(keys);
        } catch (IOException problem) {
            throw new UncheckedIOException("The keys of secrets cannot be read or made: " + file, problem);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException problem) {
            throw new IllegalStateException("These are not keys of secrets: " + file, problem);
        }
    }

    private static SecretKeySpec key(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static void create(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(file, ownerOnly);
            Files.writeString(file, "1 " + Base64.getEncoder().encodeToString(key) + "\n");
        } catch (FileAlreadyExistsException made) {
            throw new IOException("another node is just making it; start again", made);
        }
    }

    /** Seals a text for one place: put into another row it does not open. */
    Sealed seal(String place, Plain plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = new Sealed(newest, nonce, new byte[0]);
        var contents = work(Cipher.ENCRYPT_MODE, place, sealed, plain.text().getBytes(StandardCharsets.UTF_8));
        return new Sealed(newest, nonce, contents);
    }

    Plain open(String place, Sealed sealed) {
        return new Plain(
                new String(work(Cipher.DECRYPT_MODE, place, sealed, sealed.contents()), StandardCharsets.UTF_8));
    }

    private byte[] work(int mode, String place, Sealed sealed, byte[] bytes) {
        var key = keys.get(sealed.key());
        if (key == null) {
            throw new IllegalStateException("The key " + sealed.key() + " of a secret is not in the file any more");
        }
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, sealed.nonce()));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A secret does not open: its row or its key was changed", broken);
        }
    }
}
