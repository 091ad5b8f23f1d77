package onus.channel;

import java.time.Instant;
import java.util.UUID;
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
        @Nullable String failure) {}
