package onus.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** Without a mail server: puts each mail into a folder, where it sorts by time and any mail program opens it. Sent again, it replaces itself. */
record FolderPost(Path folder) implements Post {

    /** It looks through the whole class path when it is made. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public void send(Mail mail) {
        try {
            Files.createDirectories(folder);
            // A temporary file is its owner's alone, and stays so: some letters carry links that open doors.
            var written = Files.createTempFile(folder, ".", ".part");
            try (var out = Files.newOutputStream(written)) {
                Mime.fill(new MimeMessage(SESSION), mail).writeTo(out);
            }
            var name = TIME.format(mail.at()) + "-" + mail.id() + ".eml";
            Files.move(
                    written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new Undelivered(e);
        }
    }
}
