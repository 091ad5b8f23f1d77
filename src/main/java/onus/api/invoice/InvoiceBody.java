package onus.api.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onus.billing.CreditNote;
import onus.billing.CreditUse;
import onus.billing.Invoice;
import onus.billing.Register;
import onus.billing.document.Line;
import onus.billing.document.VatSum;
import org.joda.money.Money;

/**
 * An invoice as it is read outside; amounts are in its one currency.
 *
 * @param state open, held, paid, contested, lapsed, arrears or credited
 * @param payableUntil last day to pay; later than {@code due} by the days an objection was open
 * @param setOff what of the customer's credit paid it when it was issued
 * @param toPay what it asked for when it was issued
 * @param corrections numbers of the credit notes that correct it
 */
record InvoiceBody(
        String number,
        String state,
        String contract,
        LocalDate issuedOn,
        LocalDate completedOn,
        LocalDate due,
        LocalDate payableUntil,
        List<LineBody> lines,
        List<VatBody> vat,
        String net,
        String vatTotal,
        String gross,
        List<SetOffBody> setOff,
        String toPay,
        String paid,
        String credited,
        String open,
        String currency,
        List<String> corrections) {

    /** What is charged, under which order. */
    record LineBody(String charge, String order, String item, String net, BigDecimal vatRate, String vatCategory) {
        static LineBody of(Line line) {
            return new LineBody(
                    line.charge().toString(),
                    line.order().toString(),
                    line.item().code(),
                    amount(line.net()),
                    line.vat().percent(),
                    line.vat().category());
        }
    }

    /** Tax of one rate. */
    record VatBody(String category, BigDecimal rate, String net, String vat) {
        static VatBody of(VatSum sum) {
            return new VatBody(sum.rate().category(), sum.rate().percent(), amount(sum.net()), amount(sum.vat()));
        }
    }

    /**
     * A part that the customer's credit paid.
     *
     * @param from penalty, credit-note or payment
     * @param paper number of the penalty, of the credit note, or of the invoice that was overpaid
     */
    record SetOffBody(String amount, String from, String paper) {

        static SetOffBody of(CreditUse it) {
            return new SetOffBody(InvoiceBody.amount(it.amount()), it.origin().code(), it.paper());
        }
    }

    static InvoiceBody of(Invoice invoice, List<CreditUse> setOff, List<CreditNote> corrections) {
        var paper = invoice.paper();
        var totals = paper.totals();
        var debt = invoice.debt();
        return new InvoiceBody(
                paper.number(),
                debt.state().code(),
                paper.pin(),
                paper.issuedOn(),
                paper.completedOn(),
                invoice.due(),
                invoice.payableUntil(),
                paper.lines().stream().map(LineBody::of).toList(),
                totals.table().stream().map(VatBody::of).toList(),
                amount(totals.net()),
                amount(totals.vat()),
                amount(totals.gross()),
                setOff.stream().map(SetOffBody::of).toList(),
                amount(CreditUse.leftOf(totals.gross(), setOff)),
                amount(debt.paid()),
                amount(debt.credited()),
                amount(debt.open()),
                totals.gross().getCurrencyUnit().getCode(),
                corrections.stream().map(it -> it.paper().number()).toList());
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    /** A document in a list. */
    record Listed(
            String number,
            String kind,
            String state,
            LocalDate issuedOn,
            Optional<LocalDate> payableUntil,
            String gross,
            String open,
            String currency) {
        static Listed of(Register.Entry it) {
            return new Listed(
                    it.number(),
                    it.kind(),
                    it.state(),
                    it.issuedOn(),
                    Optional.ofNullable(it.payableUntil()),
                    amount(it.gross()),
                    amount(it.open()),
                    it.gross().getCurrencyUnit().getCode());
        }
    }
}
