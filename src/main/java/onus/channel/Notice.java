package onus.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onus.channel.mail.Mail;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer was told, word for word.
 *
 * @param thing what it is about: a ticket, an invoice, the account
 * @param person to whom
 * @param thread notices of one thread are shown together by mail programs
 * @param sentAt when the mail server took it; null while it has not
 * @param failure why the last attempt failed
 */
public record Notice(
        UUID account,
        UUID id,
        NoticeKind kind,
        UUID thing,
        UUID person,
        UUID thread,
        Language language,
        String subject,
        String body,
        String messageId,
        Instant madeAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String failure) {

    private static final int REFERENCES = 10;

    /** As it goes out; of a long thread it names the beginning and the end. */
    Mail mail(Mail.Party from, Mail.Party to, List<String> thread) {
        return new Mail(id, madeAt, from, to, subject, body, messageId, trimmed(thread));
    }

    private static List<String> trimmed(List<String> thread) {
        if (thread.size() <= REFERENCES) {
            return thread;
        }
        var kept = new ArrayList<>(List.of(thread.getFirst()));
        kept.addAll(thread.subList(thread.size() - REFERENCES + 1, thread.size()));
        return kept;
    }
}
