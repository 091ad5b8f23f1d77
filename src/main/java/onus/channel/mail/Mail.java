package onus.channel.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An e-mail to one person.
 *
 * @param id the same for every attempt to send it
 * @param messageId with its angle brackets; the same for every attempt, so that a second copy is seen as one
 * @param references ids of the messages before it in its thread, oldest first
 */
public record Mail(
        UUID id,
        Instant at,
        Party from,
        Party to,
        String subject,
        String body,
        String messageId,
        List<String> references) {

    public Mail {
        references = List.copyOf(references);
    }

    /** A name and an address. */
    public record Party(String name, String address) {

        /** The part after the at sign. */
        public String domain() {
            return address.substring(address.lastIndexOf('@') + 1);
        }
    }
}
