package onus.channel.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves a page to its receiver: HMAC-SHA256 over id, time and body under a secret that both know (Standard Webhooks 1.0.0, {@code v1}). */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final SecretKeySpec key;

    private Signature(SecretKeySpec key) {
        this.key = key;
    }

    /** From {@code whsec_} and 24 to 64 bytes in base64; anything else is a mistake in the settings. */
    static Signature with(String secret) {
        try {
            var bytes = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : "");
            if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
                return new Signature(new SecretKeySpec(bytes, "HmacSHA256"));
            }
        } catch (IllegalArgumentException _) {
            // told below, without the secret
        }
        throw new IllegalArgumentException("onus.paging.secret is not whsec_ and 24 to 64 bytes in base64");
    }

    String of(String id, long seconds, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
