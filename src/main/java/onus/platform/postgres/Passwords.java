package onus.platform.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded server's three roles, made by ourselves and readable by nobody else. */
record Passwords(String superuser, String owner, String application) {

    static Passwords of(DataFolder folder) throws IOException {
        if (!Files.exists(folder.passwords())) folder.writeSecret(folder.passwords(), fresh().written());
        var read = new Properties();
        read.load(new StringReader(Files.readString(folder.passwords())));
        return new Passwords(
                read.getProperty("superuser", ""), read.getProperty("owner", ""), read.getProperty("application", ""));
    }

    private static Passwords fresh() {
        return new Passwords(word(), word(), word());
    }

    private static String word() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String written() {
        return "superuser=%s\nowner=%s\napplication=%s\n".formatted(superuser, owner, application);
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }
}
