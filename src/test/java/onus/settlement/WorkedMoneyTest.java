package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import onus.contract.ContractVersion;
import onus.contract.Market;
import onus.settlement.WorkedExamples.Row;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interest, foreign currencies and the first day of the scheme as worked by hand. */
class WorkedMoneyTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 15);

    @TestFactory
    Stream<DynamicTest> lateInterestIsSimpleAndRoundedOnce() {
        return WorkedExamples.of("lateInterest", WorkedMoneyTest::interest);
    }

    private static void interest(Row row) {
        var in = row.in();
        var late = in.get("daysLate").asInt();
        var answer = interest(
                in.get("principal").asString(), late, in.get("ratePercent").asString());
        assertThat(answer.days()).isEqualTo(late);
        assertThat(answer.interest().getAmount())
                .isEqualByComparingTo(row.out().get("interest").asString());
    }

    private static LateInterest.Answer interest(String amount, int late, String percent) {
        var question = new LateInterest(Money.parse("CZK " + amount), DUE, DUE.plusDays(late), new BigDecimal(percent));
        return ((Verdict.Decided<LateInterest.Answer>) question.decide(asking())).answer();
    }

    @Test
    void whoPaysInTimeOwesNoInterest() {
        assertThat(interest("605.00", 0, "11.50").interest().isZero()).isTrue();
        assertThat(interest("605.00", -3, "11.50").days()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ovh-fr", "ovh-de", "ovh-cz", "ovh-ie", "oktawave-pl"})
    void noShippedMarketAsksForInterest(String contract) {
        var reply = Shipped.asked("{'contract':'" + contract + "','question':'late-interest','facts':"
                + "{'amount':'605.00','due':'2026-04-15','paidOn':'2026-04-20','percent':'11.50'}}");
        assertThat(reply.at("/error/code").asString()).isEqualTo("not-offered");
        assertThat(reply.at("/error/clause").asString()).isEqualTo("latePayment");
    }

    /** A market whose provider turned interest on. */
    private static ContractVersion asking() {
        var it = Shipped.latest("ovh-cz");
        var off = it.market().latePayment();
        var on = new Market.LatePayment(true, off.rate(), off.consumerRate(), off.lumpSum());
        var market = new Market(
                it.market().key(),
                it.market().language(),
                it.market().zone(),
                it.market().currency(),
                it.market().seller(),
                it.market().vat(),
                it.market().invoice(),
                it.market().consumer(),
                on,
                it.market().paymentCodes(),
                it.market().ibanLength(),
                it.market().holidays());
        return new ContractVersion(it.contract(), it.from(), market, it.terms(), it.wording());
    }

    @ParameterizedTest
    @CsvSource({"VAT-023, oktawave-pl, fxEurPln, vatPln", "VAT-024, ovh-cz, fxEurCzk, vatCzk"})
    void anInvoiceInAForeignCurrencyStatesItsTaxInTheSellersOwn(String id, String contract, String rate, String own) {
        var row = WorkedExamples.row(id);
        var tax = Vat.tax(
                new BigDecimal(row.in().get("vatRate").asString()),
                Money.parse("EUR " + row.in().get("net").asString()));
        assertThat(tax.getAmount()).isEqualTo(row.out().get("vatEur").asString());
        var question = new OwnCurrencyVat(
                LocalDate.of(2026, 3, 16),
                tax.getAmount(),
                "EUR",
                new BigDecimal(row.in().get(rate).asString()));
        var verdict = (Verdict.Decided<OwnCurrencyVat.Answer>) question.decide(Shipped.latest(contract));
        assertThat(verdict.answer().vat().getAmount())
                .isEqualTo(row.out().get(own).asString());
    }

    @Test
    void whatIsInTheSellersOwnCurrencyIsNotConverted() {
        var reply = Shipped.asked("{'contract':'ovh-cz','question':'own-currency-vat','facts':"
                + "{'date':'2026-03-16','vat':'4.20','currency':'CZK','exchange':'1'}}");
        assertThat(reply.at("/error/code").asString()).isEqualTo("contradiction");
    }

    /** The clocks of the Czech and the English forum showed winter time; with the German one all three are the same instant. */
    @Test
    void theSchemeStartsOnTheMondayAfterItsAnnouncement() {
        var row = WorkedExamples.row("DIA-021");
        var german = row.in().at("/announcement/DE").asString();
        var announced = LocalDateTime.parse(german).toLocalDate();
        assertThat(announced.getDayOfWeek().name())
                .isEqualToIgnoringCase(row.out().get("announcedWeekday").asString());
        var start = announced.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        assertThat(start).isEqualTo(row.out().get("start").asString());
        for (var contract : List.of("ovh-fr", "ovh-de", "ovh-cz", "ovh-ie")) {
            assertThat(Shipped.CONTRACTS
                            .find(contract)
                            .orElseThrow()
                            .on(start.minusDays(1))
                            .orElseThrow()
                            .terms()
                            .diagnosis())
                    .isNull();
            assertThat(Shipped.CONTRACTS
                            .find(contract)
                            .orElseThrow()
                            .on(start)
                            .orElseThrow()
                            .from())
                    .isEqualTo(start);
        }
    }
}
