package onus.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import onus.billing.ledger.Posting;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes money for invoices: exactly, in parts, or too much, which becomes the customer's credit. Paid in full is accepted. */
@Component
public class Paying {

    private final Transactions transactions;
    private final Invoices invoices;
    private final Payments payments;
    private final Debts debts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Paying(
            Transactions transactions,
            Invoices invoices,
            Payments payments,
            Debts debts,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.payments = payments;
        this.debts = debts;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * What came in.
     *
     * @param on day the bank or the counter had it
     * @param key unique per customer; the same key again is the same payment
     */
    public record Received(Money amount, PaymentMethod method, LocalDate on, String reference, String key) {}

    public Ruling<Payment> pay(UUID account, String number, Received received, Asked asked) {
        return transactions.inAccount(
                account,
                () -> invoices.lock(account, number)
                        .map(invoice -> pay(invoice, received, asked))
                        .orElseGet(Refusal.NO_SUCH_INVOICE::because));
    }

    private Ruling<Payment> pay(Invoice invoice, Received received, Asked asked) {
        if (!received.amount().isSameCurrency(invoice.debt().gross())) {
            return Refusal.OTHER_CURRENCY.because();
        }
        if (!received.amount().isPositive()) {
            return Refusal.NOT_POSITIVE.because();
        }
        return payments.find(invoice.paper().account(), received.key())
                .map(before -> same(before, invoice, received))
                .orElseGet(() -> take(invoice, received, asked));
    }

    private static Ruling<Payment> same(Payment before, Invoice invoice, Received received) {
        var same =
                before.invoice().equals(invoice.paper().id()) && before.amount().equals(received.amount());
        return same ? Ruling.granted(before) : Refusal.KEY_REUSED.because();
    }

    private Ruling<Payment> take(Invoice invoice, Received received, Asked asked) {
        return invoice.debt()
                .handle(new DebtCommand.Pay(received.amount()), asked.at())
                .map(moved -> {
                    var payment = payment(invoice, received, moved.surplus(), asked);
                    payments.add(payment);
                    ledger.book(
                            new Ledger.Source(payment.account(), Ledger.Happening.PAYMENT, payment.id(), asked.at()),
                            Posting.paid(payment.onInvoice(), payment.surplus()));
                    debts.move(
                            invoice,
                            moved.debt(),
                            asked,
                            Map.of("received", received.amount().toString()));
                    events.publishEvent(received(invoice, payment));
                    return payment;
                });
    }

    private static Payment payment(Invoice invoice, Received received, Money surplus, Asked asked) {
        return new Payment(
                invoice.paper().account(),
                UuidCreator.getTimeOrderedEpoch(),
                invoice.paper().id(),
                received.method(),
                received.amount().minus(surplus),
                surplus,
                received.on(),
                received.reference(),
                received.key(),
                asked.person(),
                asked.at());
    }

    private static PaymentReceived received(Invoice invoice, Payment payment) {
        return new PaymentReceived(
                payment.account(),
                payment.id(),
                payment.invoice(),
                invoice.paper().number(),
                payment.onInvoice(),
                payment.surplus(),
                payment.recordedAt());
    }
}
