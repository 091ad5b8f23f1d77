package onus.desk;

import java.time.Instant;
import java.util.Optional;
import onus.billing.CreditNote;
import onus.billing.Invoice;
import onus.incident.Disputes;
import onus.incident.Finding;
import onus.incident.Works;
import onus.journal.Recorded;
import onus.journal.Verdicts;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.ticket.Attachment;
import onus.ticket.Message;

/** One thing in a ticket's story, at its instant. */
public sealed interface Chapter {

    /** Something that has no paper of its own: opened, converted, begun, assigned, closed. */
    record Happened(Recorded entry) implements Chapter {}

    /** Somebody said something. */
    record Said(Message message) implements Chapter {}

    /** Somebody added a file. */
    record Attached(Attachment attachment) implements Chapter {}

    /** A price was told. */
    record Offered(Offer offer) implements Chapter {}

    /** A price was ordered, refused or taken back, or nobody answered in time. */
    record Answered(Offer offer, Instant at) implements Chapter {}

    /** A technician signed what was found. */
    record Signed(Finding finding) implements Chapter {}

    /** Quoted work was reported. */
    record Worked(Works.Work work) implements Chapter {}

    /** The contract decided something. */
    record Decided(Verdicts.Kept verdict) implements Chapter {}

    /** An invoice was issued. */
    record Billed(Invoice invoice) implements Chapter {}

    /** The customer did not agree with the finding. */
    record Objected(Disputes.Raised raised) implements Chapter {}

    /** A second technician decided the objection. */
    record Reviewed(Disputes.Reviewed reviewed) implements Chapter {}

    /** A credit note took an invoice back. */
    record Credited(CreditNote note) implements Chapter {}

    default Instant at() {
        return switch (this) {
            case Happened(var entry) -> entry.at();
            case Said(var message) -> message.at();
            case Attached(var attachment) -> attachment.at();
            case Offered(var offer) -> offer.madeAt();
            case Answered answered -> answered.at;
            case Signed(var finding) -> finding.signedAt();
            case Worked(var work) -> work.at();
            case Decided(var verdict) -> verdict.at();
            case Billed(var invoice) -> invoice.paper().issuedAt();
            case Objected(var raised) -> raised.at();
            case Reviewed(var reviewed) -> reviewed.at();
            case Credited(var note) -> note.paper().issuedAt();
        };
    }

    /** The order of what happened in one instant: causes before what follows from them. */
    default int rank() {
        return switch (this) {
            case Happened(var entry) ->
                entry.what().equals("opened") || entry.what().equals("converted") ? 0 : 6;
            case Said _, Attached _ -> 1;
            case Decided(var verdict) when verdict.decision().question().equals("announcement") -> 2;
            case Offered(var offer) when offer.kind() != OfferKind.QUOTE -> 3;
            case Answered answered when answered.offer.kind() != OfferKind.QUOTE -> 4;
            case Signed _ -> 7;
            case Decided(var verdict) when verdict.decision().question().equals("vat") -> 8;
            case Offered _ -> 9;
            case Answered _ -> 10;
            case Worked _ -> 11;
            case Objected _ -> 12;
            case Reviewed _ -> 13;
            case Decided _ -> 14;
            case Billed _ -> 15;
            case Credited _ -> 16;
        };
    }

    /** When an offer was answered, if it was. */
    static Optional<Instant> answered(Offer offer) {
        return switch (offer.answer()) {
            case Answer.Pending _ -> Optional.empty();
            case Answer.Ordered ordered -> Optional.of(ordered.at());
            case Answer.Refused refused -> Optional.of(refused.at());
            case Answer.Withdrawn withdrawn -> Optional.of(withdrawn.at());
            case Answer.Expired expired -> Optional.of(expired.at());
        };
    }
}
