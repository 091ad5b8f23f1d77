package onus.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onus.journal.Head;
import org.jspecify.annotations.Nullable;

/** A document as one row: an invoice with its debt, or a credit note with what it corrects. */
record PaperRow(
        Paper paper,
        String kind,
        @Nullable Due due,
        @Nullable Correction correction,
        String state,
        Instant stateAt,
        BigDecimal paid,
        BigDecimal credited,
        long revision,
        Head head) {

    static final String INVOICE = "invoice";
    static final String CREDIT_NOTE = "credit-note";

    /** @param common whether the verdict is shared with other invoices */
    record Due(LocalDate printed, UUID verdict, boolean common, LocalDate payableUntil) {}

    record Correction(UUID invoice, CreditReason reason) {}

    static PaperRow of(Invoice invoice, boolean common) {
        var debt = invoice.debt();
        var state = DebtColumns.of(debt.state(), invoice.paper().issuedAt());
        return new PaperRow(
                invoice.paper(),
                INVOICE,
                new Due(invoice.due(), invoice.dueVerdict(), common, invoice.payableUntil()),
                null,
                state.state(),
                state.at(),
                debt.paid().getAmount(),
                debt.credited().getAmount(),
                invoice.revision(),
                invoice.head());
    }

    static PaperRow of(CreditNote note, Head head) {
        return new PaperRow(
                note.paper(),
                CREDIT_NOTE,
                null,
                new Correction(note.corrects(), note.reason()),
                "issued",
                note.paper().issuedAt(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                1,
                head);
    }
}
