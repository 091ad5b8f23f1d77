package onus.ticket;

import java.time.Instant;
import java.util.UUID;
import onus.platform.file.StoredFile;

/** A file that somebody added to a ticket. */
public record Attachment(StoredFile file, UUID addedBy, Instant at) {

    /** Whether it was sent together with these words. */
    public boolean cameWith(Message message) {
        return !message.internal() && addedBy.equals(message.author()) && at.equals(message.at());
    }
}
