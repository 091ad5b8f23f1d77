package onus.billing.ledger;

import static onus.billing.ledger.LedgerAccount.BAD_DEBT;
import static onus.billing.ledger.LedgerAccount.BANK;
import static onus.billing.ledger.LedgerAccount.CUSTOMER_CREDIT;
import static onus.billing.ledger.LedgerAccount.RECEIVABLE;
import static onus.billing.ledger.LedgerAccount.REVENUE;
import static onus.billing.ledger.LedgerAccount.VAT_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final Posting INVOICE = Posting.invoiced(eur("20.00"), eur("4.00"));

    @Test
    void anInvoiceIsOwedEarnedAndTaxed() {
        assertThat(INVOICE.legs())
                .isEqualTo(Map.of(RECEIVABLE, eur("24.00"), REVENUE, eur("-20.00"), VAT_PAYABLE, eur("-4.00")));
    }

    @Test
    void aPaymentClosesTheReceivable() {
        var payment = Posting.paid(eur("24.00"), eur("0"));
        assertThat(payment.legs()).isEqualTo(Map.of(BANK, eur("24.00"), RECEIVABLE, eur("-24.00")));
        assertThat(balances(List.of(INVOICE, payment)))
                .isEqualTo(Map.of(
                        RECEIVABLE, eur("0"), REVENUE, eur("-20.00"), VAT_PAYABLE, eur("-4.00"), BANK, eur("24.00")));
    }

    @Test
    void aContestBringsEverythingBackToZero() {
        var credit = Posting.credited(eur("20.00"), eur("4.00"), eur("0"));
        assertThat(credit.legs())
                .isEqualTo(Map.of(REVENUE, eur("20.00"), VAT_PAYABLE, eur("4.00"), RECEIVABLE, eur("-24.00")));
        assertThat(balances(List.of(INVOICE, credit)).values()).allMatch(Money::isZero);
    }

    @Test
    void aWriteOffLeavesTheVatPayable() {
        assertThat(balances(List.of(INVOICE, Posting.writtenOff(eur("24.00")))))
                .isEqualTo(Map.of(
                        RECEIVABLE,
                        eur("0"),
                        REVENUE,
                        eur("-20.00"),
                        VAT_PAYABLE,
                        eur("-4.00"),
                        BAD_DEBT,
                        eur("24.00")));
    }

    @Test
    void whatIsPaidTooMuchIsTheCustomersCredit() {
        var payment = Posting.paid(eur("24.00"), eur("6.00"));
        assertThat(payment.legs())
                .isEqualTo(Map.of(BANK, eur("30.00"), RECEIVABLE, eur("-24.00"), CUSTOMER_CREDIT, eur("-6.00")));
        assertThat(balances(List.of(INVOICE, payment, Posting.paidFromCredit(eur("6.00")))))
                .containsEntry(CUSTOMER_CREDIT, eur("0"));
    }

    @Test
    void whatIsCreditedAfterPaymentIsTheCustomersCredit() {
        var postings = List.of(
                INVOICE,
                Posting.paid(eur("24.00"), eur("0")),
                Posting.credited(eur("20.00"), eur("4.00"), eur("24.00")));
        assertThat(balances(postings))
                .containsEntry(RECEIVABLE, eur("0"))
                .containsEntry(CUSTOMER_CREDIT, eur("-24.00"));
    }

    @Test
    void everySequenceOfPostingsSumsToZero() {
        var random = new Random(30);
        var postings = new ArrayList<Posting>();
        for (var i = 0; i < 1_000; i++) {
            var a = some(random);
            var b = some(random);
            postings.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Posting.invoiced(a, b);
                        case 1 -> Posting.credited(a, b, some(random));
                        case 2 -> Posting.paid(a, b);
                        default -> Posting.paidFromCredit(a);
                    });
            assertThat(Money.total(CurrencyUnit.EUR, balances(postings).values())
                            .isZero())
                    .isTrue();
        }
    }

    @Test
    void aMoveOfNothingOrToItselfIsNoMove() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Move(BANK, BANK, eur("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Move(BANK, RECEIVABLE, eur("-1")));
        assertThat(Posting.invoiced(eur("20"), eur("0")).moves()).hasSize(1);
    }

    private static Map<LedgerAccount, Money> balances(List<Posting> postings) {
        var balances = new EnumMap<LedgerAccount, Money>(LedgerAccount.class);
        postings.forEach(it -> it.legs().forEach((account, amount) -> balances.merge(account, amount, Money::plus)));
        return balances;
    }

    private static Money some(Random random) {
        return Money.of(CurrencyUnit.EUR, BigDecimal.valueOf(random.nextInt(10_000), 2));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
