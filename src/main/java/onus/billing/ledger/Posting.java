package onus.billing.ledger;

import static onus.billing.ledger.LedgerAccount.BAD_DEBT;
import static onus.billing.ledger.LedgerAccount.BANK;
import static onus.billing.ledger.LedgerAccount.CUSTOMER_CREDIT;
import static onus.billing.ledger.LedgerAccount.OTHER_EXPENSE;
import static onus.billing.ledger.LedgerAccount.RECEIVABLE;
import static onus.billing.ledger.LedgerAccount.REVENUE;
import static onus.billing.ledger.LedgerAccount.VAT_PAYABLE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;

/** All moves of one happening: an invoice, a credit note, a payment. */
public record Posting(List<Move> moves) {

    private static final Posting NOTHING = new Posting(List.of());

    public Posting {
        moves = List.copyOf(moves);
    }

    public static Posting invoiced(Money net, Money vat) {
        return NOTHING.move(RECEIVABLE, REVENUE, net).move(RECEIVABLE, VAT_PAYABLE, vat);
    }

    /**
     * A credit note takes revenue and VAT back.
     *
     * @param surplus the part of its gross that had been paid already: it becomes the customer's credit
     */
    public static Posting credited(Money net, Money vat, Money surplus) {
        return NOTHING.move(REVENUE, RECEIVABLE, net)
                .move(VAT_PAYABLE, RECEIVABLE, vat)
                .move(RECEIVABLE, CUSTOMER_CREDIT, surplus);
    }

    /** Money came in: for the invoice as far as it is open, the rest is the customer's credit. */
    public static Posting paid(Money onInvoice, Money surplus) {
        return NOTHING.move(BANK, RECEIVABLE, onInvoice).move(BANK, CUSTOMER_CREDIT, surplus);
    }

    /** The customer's credit pays. */
    public static Posting paidFromCredit(Money amount) {
        return NOTHING.move(CUSTOMER_CREDIT, RECEIVABLE, amount);
    }

    /** A contractual penalty, without VAT: it becomes the customer's credit. */
    public static Posting penalized(Money net) {
        return NOTHING.move(OTHER_EXPENSE, CUSTOMER_CREDIT, net);
    }

    /** A debt given up without a credit note: VAT stays payable, which is why a contest is never booked like this. */
    public static Posting writtenOff(Money gross) {
        return NOTHING.move(BAD_DEBT, RECEIVABLE, gross);
    }

    /** What the posting does to each account it touches: debit positive, credit negative. */
    public Map<LedgerAccount, Money> legs() {
        var legs = new EnumMap<LedgerAccount, Money>(LedgerAccount.class);
        for (var move : moves) {
            legs.merge(move.debit(), move.on(move.debit()), Money::plus);
            legs.merge(move.credit(), move.on(move.credit()), Money::plus);
        }
        return legs;
    }

    private Posting move(LedgerAccount debit, LedgerAccount credit, Money amount) {
        return amount.isZero()
                ? this
                : new Posting(Stream.concat(moves.stream(), Stream.of(new Move(debit, credit, amount)))
                        .toList());
    }
}
