package onus.channel.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;

/** Writes a mail as a MIME message. Names and subjects come from people: whatever could end a header line is taken out of them. */
final class Mime {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST = 200;

    private Mime() {}

    static MimeMessage fill(MimeMessage message, Mail mail) throws MessagingException {
        message.setFrom(address(mail.from()));
        message.setRecipient(RecipientType.TO, address(mail.to()));
        message.setSubject(oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(mail.at()));
        message.setText(mail.body().replace("\r", "").replace("\n", "\r\n"), UTF_8);
        // As the standard writes it: these letters are sent by a machine, and no machine should answer them.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        thread(message, mail.references());
        message.saveChanges();
        message.setHeader("Message-ID", mail.messageId());
        return message;
    }

    private static void thread(MimeMessage message, List<String> references) throws MessagingException {
        if (!references.isEmpty()) {
            message.setHeader("In-Reply-To", references.getLast());
            message.setHeader("References", String.join("\r\n ", references));
        }
    }

    private static InternetAddress address(Mail.Party party) throws MessagingException {
        try {
            var address = new InternetAddress(party.address(), true);
            address.setPersonal(oneLine(party.name()), UTF_8);
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }

    static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        var count = line.codePointCount(0, line.length());
        return count <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
