package onus.api;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What the test server has mailed. */
public final class DeskMail {

    private static final Path MAIL = TestServer.DATA.resolve("mail");

    private DeskMail() {}

    /** The bodies of the letters to an address that name a ticket. */
    public static List<String> lettersTo(String email, String ticket) {
        try (var files = Files.list(MAIL)) {
            return files.filter(it -> it.toString().endsWith(".eml"))
                    .map(DeskMail::read)
                    .filter(it -> it.to().contains(email) && it.body().contains(ticket))
                    .map(Letter::body)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Letter(String to, String body) {}

    private static Letter read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Letter(
                    message.getHeader("To", ","),
                    message.getContent().toString().replaceAll("\\s+", " "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
