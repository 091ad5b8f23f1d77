package onus.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over fields, each behind its length. */
final class Sha256 {

    private final MessageDigest digest;

    Sha256(String purpose) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        add(purpose);
    }

    Sha256 add(byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
        digest.update(field);
        return this;
    }

    Sha256 add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    Sha256 add(long field) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    byte[] end() {
        return digest.digest();
    }
}
