package onus.api.ticket;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.desk.Step;
import onus.incident.Authorises;
import onus.incident.Command.WorkResult;
import onus.incident.FindingOutcome;
import onus.settlement.Claim;
import onus.settlement.Fault;
import onus.settlement.Outcome;
import onus.ticket.Line;
import onus.ticket.TicketState;

/**
 * A ticket as it is read outside.
 *
 * @param state the incident's state, else the conversation's
 * @param line which line of the desk has it
 * @param takeUp how soon that line takes it up after the last handover; only for the desk
 * @param clocks of what was promised, oldest first; the last one is in force
 * @param mergedInto the ticket in which the conversation of this one goes on
 * @param duplicates what was merged into this one
 * @param contract the version it runs under, such as {@code ovh-fr@2010-06-14}
 * @param revision what the ETag counts
 * @param next what the reader may do next
 */
record TicketBody(
        String reference,
        String state,
        TicketState conversation,
        TicketKind kind,
        Optional<Topic> topic,
        String customer,
        String customerName,
        String service,
        String serviceName,
        String contract,
        String subject,
        Optional<String> assignee,
        Line line,
        Optional<TakeUpBody> takeUp,
        List<ClockBody> clocks,
        Optional<String> mergedInto,
        List<String> duplicates,
        @JsonUnwrapped IncidentBody incident,
        Times times,
        long revision,
        Set<Step> next) {

    /** The money side, empty for tickets without one. */
    record IncidentBody(
            Optional<Claim> claim,
            Optional<Outcome> outcome,
            Optional<Authorises> authorises,
            Optional<AnnouncementBody> announcement,
            Optional<FindingBody> finding,
            Optional<ObjectionBody> objection,
            Optional<ReviewBody> review,
            Optional<QuoteBody> quote,
            Optional<WorkBody> work) {}

    /** The price told before the work; {@code answer} says what became of it. */
    record AnnouncementBody(
            String net,
            BigDecimal vatRate,
            String vat,
            String gross,
            String currency,
            String payableIf,
            String contract,
            String text,
            Instant validUntil,
            String answer) {}

    /** A binding price for work. */
    record QuoteBody(
            List<LineBody> lines,
            String net,
            BigDecimal vatRate,
            String vat,
            String gross,
            String currency,
            String text,
            Instant validUntil,
            String answer) {}

    /** A piece of quoted work. */
    record LineBody(String text, String net) {}

    /** What a technician signed last; untouched is the word that nothing of the customer's was changed for it. */
    record FindingBody(
            Fault fault,
            FindingOutcome outcome,
            String report,
            List<String> evidence,
            boolean untouched,
            String signedBy,
            Instant at) {}

    /** The customer's objection to the finding. */
    record ObjectionBody(String reason, Instant at) {}

    /** What the second technician decided. */
    record ReviewBody(Fault fault, String reason, boolean upheld, String reviewedBy, Instant at) {}

    /** How the quoted work ended. */
    record WorkBody(WorkResult result, String report, boolean untouched, String reportedBy, Instant at) {}

    /** When things happened, and how soon after the customer's word. */
    record Times(
            Instant openedAt,
            Optional<Instant> firstTouchAt,
            Optional<Instant> orderedAt,
            Optional<Instant> begunAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> workTouchedAt,
            Optional<Instant> closedAt,
            StartedWithin startedWithin) {}

    /** From the order to the diagnosis, and from the acceptance to the first touch of the work. */
    record StartedWithin(Optional<Duration> diagnosis, Optional<Duration> work) {}
}
