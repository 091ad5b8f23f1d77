package onus.billing;

import java.time.Instant;

/** Where an invoice stands between being issued and being settled. */
public sealed interface DebtState {

    /** Issued, payable, not overdue. */
    record Open() implements DebtState {}

    /** The customer objected to the finding: payable, but nothing lapses until the review is done. */
    record Held(Instant since) implements DebtState {}

    /** The due date passed under a contract that only counts arrears. */
    record Arrears(Instant since) implements DebtState {}

    /** The due date passed unpaid and uncontested: support is suspended, the invoice stays payable. */
    record Lapsed(Instant since) implements DebtState {}

    /** Paid in full, or in part where the rest was credited: the customer has accepted it. */
    record Paid(Instant at) implements DebtState {}

    /** The customer contested: credited in full, nothing is collected, support is withdrawn. */
    record Contested(Instant at) implements DebtState {}

    /** Credited in full by the provider. */
    record Credited(Instant at) implements DebtState {}

    /** The written form in tables and JSON. */
    default String code() {
        return switch (this) {
            case Open _ -> "open";
            case Held _ -> "held";
            case Arrears _ -> "arrears";
            case Lapsed _ -> "lapsed";
            case Paid _ -> "paid";
            case Contested _ -> "contested";
            case Credited _ -> "credited";
        };
    }
}
