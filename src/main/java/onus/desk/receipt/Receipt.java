package onus.desk.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.consent.Authorisation;
import onus.consent.Touch;
import onus.contract.ContractVersion;
import onus.desk.Story;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a ticket: its story, and what follows from it without deciding anything anew.
 *
 * @param version the terms it ran under
 * @param times when it came to what, in order
 * @param waits who waited for whom, oldest first
 * @param consents what the customer allowed on the service
 * @param touches what support touched, under which right
 * @param touchers names of those who touched and of those who authorised it
 */
public record Receipt(
        Story story,
        ContractVersion version,
        List<Milestone> times,
        List<Wait> waits,
        List<Consent> consents,
        List<Touch> touches,
        Map<UUID, String> touchers) {

    /** The name of somebody who touched something or authorised it. */
    public String toucher(UUID person) {
        return touchers.getOrDefault(person, Story.NOBODY);
    }

    /** A point the ticket reached. */
    public record Milestone(Point what, Instant at) {}

    /** What a ticket comes to on its way. */
    public enum Point implements Coded {
        OPENED,
        FIRST_TOUCH,
        ORDERED,
        BEGUN,
        FOUND,
        ACCEPTED,
        WORK_TOUCHED,
        REPORTED,
        CLOSED
    }

    /**
     * Something the customer allowed, and when.
     *
     * @param given what was asked for and authorised in its own words; null for what came with an order or an accepted quote
     */
    public record Consent(
            Allows allows, UUID by, Instant at, @Nullable Authorisation given) {

        static Consent of(Authorisation it) {
            return new Consent(Allows.ASKED_FOR, it.grant().by(), it.grant().at(), it);
        }
    }

    /** What was allowed. */
    public enum Allows implements Coded {
        LOOK,
        FIX,
        QUOTED_WORK,
        /** What support asked for in the ticket. */
        ASKED_FOR
    }
}
