package onus.api.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's seal: proves that it was here that something was written. Its key lives outside the database. */
public final class Seal {

    private final byte[] key;

    public Seal(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the seal's key needs at least 32 bytes");
        }
        this.key = key.clone();
    }

    /** HMAC-SHA256 over bytes, different for every purpose. */
    public byte[] of(String purpose, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
