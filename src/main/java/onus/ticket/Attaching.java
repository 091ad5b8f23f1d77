package onus.ticket;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.platform.file.Files;
import onus.platform.file.StoredFile;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files into a ticket and gives them out again; the journal remembers their digests. */
@Component
public class Attaching {

    private final Transactions transactions;
    private final Attachments attachments;
    private final Files files;
    private final Conversation conversation;

    Attaching(Transactions transactions, Attachments attachments, Files files, Conversation conversation) {
        this.transactions = transactions;
        this.attachments = attachments;
        this.files = files;
        this.conversation = conversation;
    }

    /** A file on its way in. */
    public record Arriving(String name, String mediaType, InputStream contents) {

        private static final int LONGEST = 200;

        /** As a browser or program told it: the last part of its name, without what cannot be shown, and a type only if it looks like one. */
        public static Arriving of(@Nullable String name, @Nullable String type, InputStream contents) {
            return new Arriving(name(Objects.requireNonNullElse(name, "")), type(type), contents);
        }

        private static String name(String given) {
            var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                    .replaceAll("\\p{Cntrl}", "")
                    .strip();
            var name = last.isEmpty() ? "file" : last;
            return name.substring(
                    0, name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length()))));
        }

        private static String type(@Nullable String given) {
            return given != null && given.matches("[\\w.+-]{1,80}/[\\w.+-]{1,80}") ? given : "application/octet-stream";
        }
    }

    /** Denied for a closed ticket: writing in it opens it again. What is added to a merged one is added to its master. */
    public Ruling<Attachment> attach(UUID account, UUID ticket, Arriving arriving, Asked asked) {
        return transactions.inAccount(account, () -> {
            var before = conversation.lock(account, ticket);
            return before.state() == TicketState.CLOSED
                    ? Ruling.denied(TicketRefusal.ALREADY_CLOSED, TicketRefusal.ALREADY_CLOSED.because())
                    : Ruling.granted(add(before, arriving, asked));
        });
    }

    private Attachment add(Ticket before, Arriving arriving, Asked asked) {
        var told = new Files.Arriving(arriving.name(), arriving.mediaType(), asked.at());
        var file = files.store(before.account(), told, arriving.contents());
        var attachment = new Attachment(file, asked.person(), asked.at());
        attachments.add(before.id(), attachment);
        var facts = Map.of("file", file.id().toString(), "digest", file.digest(), "size", file.size());
        conversation.record(
                before, touched(before, asked), new Conversation.Happening(TicketEvent.ATTACHED, facts), asked);
        return attachment;
    }

    private static Ticket touched(Ticket before, Asked asked) {
        return asked.by() instanceof Caller.Staff ? before.touched(asked.at()) : before;
    }

    public List<Attachment> of(UUID account, UUID ticket) {
        return transactions.inAccount(account, () -> attachments.of(account, ticket));
    }

    /** Gives the contents to a reader while its transaction is open; false if the ticket has no such file. */
    public boolean read(UUID account, UUID ticket, UUID file, BiConsumer<StoredFile, InputStream> reader) {
        return transactions.inAccount(account, () -> {
            var found = attachments.find(account, ticket, file).map(Attachment::file);
            found.ifPresent(it -> reader.accept(it, files.open(it)));
            return found.isPresent();
        });
    }
}
