package onus.people;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords, kept as Argon2id (OWASP: 19 MiB, two passes, one lane). Checking takes the same time whether or not the person exists. */
final class Passwords {

    private static final int LEAST = 12;
    private static final int MOST = 200;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobody = argon2.encode(Secret.random().text());
    private final Semaphore atOnce = new Semaphore(4);

    /** Hash of a new password. */
    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            atOnce.release();
        }
    }

    /** Whether the password fits; without a hash never, and no sooner. */
    boolean fits(String password, @Nullable String hash) {
        atOnce.acquireUninterruptibly();
        try {
            var tried = password.length() > MOST ? "" : password;
            return argon2.matches(tried, hash == null ? nobody : hash) && hash != null && !tried.isEmpty();
        } finally {
            atOnce.release();
        }
    }

    /** Long enough, and neither the address nor one character over and over. */
    static boolean strong(String password, String email) {
        var length = password.codePointCount(0, password.length());
        return length >= LEAST
                && length <= MOST
                && password.codePoints().distinct().count() > 3
                && !password.toLowerCase(Locale.ROOT).equals(email);
    }
}
