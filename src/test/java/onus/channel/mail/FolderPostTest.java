package onus.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPostTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsPutIntoTheFolderIsReadBackByAMailProgramWordForWord() throws Exception {
        var body = "Dobrý den, Zoé –\n\nfrom the start: 24,00 €\n.\nFrom here on.\n";
        var mail = mail(body);
        new FolderPost(folder).send(mail);
        new FolderPost(folder).send(mail);
        try (var files = Files.list(folder)) {
            var only = files.toList();
            assertThat(only).as("sent again, it replaces itself").hasSize(1);
            assertThat(only.getFirst().getFileName().toString())
                    .startsWith("20261102T090000")
                    .endsWith(".eml");
            var read = read(only.getFirst());
            assertThat(read.getSubject()).isEqualTo("Prix annoncé : « site très lent »");
            assertThat(read.getContent().toString().replace("\r\n", "\n")).isEqualTo(body);
            assertThat(((InternetAddress) read.getAllRecipients()[0]).getPersonal())
                    .isEqualTo("Zoé Lefèvre");
            assertThat(read.getMessageID()).isEqualTo("<one@seller.example>");
            assertThat(read.getHeader("References", " ").split("\\s+"))
                    .containsExactly("<first@seller.example>", "<second@seller.example>");
        }
    }

    private static Mail mail(String body) {
        return new Mail(
                new UUID(0, 1),
                Instant.parse("2026-11-02T09:00:00Z"),
                new Mail.Party("Onus Démo SAS", "facturation@seller.example"),
                new Mail.Party("Zoé Lefèvre", "zoe@example.org"),
                "Prix annoncé : « site très lent »",
                body,
                "<one@seller.example>",
                List.of("<first@seller.example>", "<second@seller.example>"));
    }

    private static MimeMessage read(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
