package onus.api.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reply.Cursor;
import onus.api.reply.Listing;
import onus.api.reply.Paging;
import onus.api.security.Routes;
import onus.channel.Notice;
import onus.channel.NoticeKind;
import onus.channel.Notices;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer was told, word for word. */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}/notices")
final class NoticesApi {

    private final Lookups lookups;
    private final Transactions transactions;
    private final Notices notices;

    NoticesApi(Lookups lookups, Transactions transactions, Notices notices) {
        this.lookups = lookups;
        this.transactions = transactions;
        this.notices = notices;
    }

    /** A notice; it has no {@code sentAt} while no mail server has taken it, and why is told to the desk only. */
    record Told(
            UUID id,
            NoticeKind kind,
            UUID person,
            String language,
            String subject,
            String body,
            String messageId,
            Instant madeAt,
            int attempts,
            Optional<Instant> sentAt,
            Optional<String> failure) {}

    /** The newest first. An owner sees all of the customer's, other contacts those to themselves. */
    @GetMapping
    @Allowed.ToEveryone
    ResponseEntity<Listing<Told>> all(@PathVariable String reference, Caller caller, Paging paging) {
        var account = lookups.customer(caller, reference)
                .orElseThrow(Problem::notFound)
                .account();
        var found =
                transactions.inAccount(account, () -> notices.of(account, only(caller), after(paging), paging.fetch()));
        return paging.page(found, it -> Cursor.after(it.madeAt(), it.id()), it -> told(it, caller));
    }

    private static @Nullable UUID only(Caller caller) {
        return caller instanceof Caller.Contact contact && contact.role() != ContactRole.OWNER
                ? contact.person()
                : null;
    }

    private static Notices.@Nullable After after(Paging paging) {
        return paging.after().map(Cursor::key).map(NoticesApi::after).orElse(null);
    }

    private static Notices.After after(List<String> key) {
        return new Notices.After(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
    }

    private static Told told(Notice notice, Caller caller) {
        return new Told(
                notice.id(),
                notice.kind(),
                notice.person(),
                notice.language().code(),
                notice.subject(),
                notice.body(),
                notice.messageId(),
                notice.madeAt(),
                notice.attempts(),
                Optional.ofNullable(notice.sentAt()),
                caller instanceof Caller.Staff ? Optional.ofNullable(notice.failure()) : Optional.empty());
    }
}
