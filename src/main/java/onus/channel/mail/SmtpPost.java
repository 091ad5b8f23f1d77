package onus.channel.mail;

import jakarta.mail.MessagingException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mail to the configured mail server. */
record SmtpPost(JavaMailSender sender) implements Post {

    @Override
    public void send(Mail mail) {
        try {
            sender.send(Mime.fill(sender.createMimeMessage(), mail));
        } catch (MailException | MessagingException e) {
            throw new Undelivered(e);
        }
    }
}
