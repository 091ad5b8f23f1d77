package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import onus.contract.ContractVersion;
import onus.settlement.WorkedExamples.Row;
import onus.settlement.line.WhatIf;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tax, diagnosis and due dates as worked by hand. */
class WorkedChargesTest {

    private static final Map<String, String> CONTRACTS =
            Map.of("FR", "ovh-fr", "DE", "ovh-de", "CZ", "ovh-cz", "IE", "ovh-ie", "PL", "oktawave-pl");

    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
            Map.entry("solvedDuringDiagnosis", Outcome.SOLVED),
            Map.entry("quoteAccepted", Outcome.QUOTE_ACCEPTED),
            Map.entry("workDone", Outcome.QUOTE_ACCEPTED),
            Map.entry("quoteRefused", Outcome.QUOTE_REFUSED),
            Map.entry("quoteExpired", Outcome.QUOTE_EXPIRED),
            Map.entry("noQuoteIssued", Outcome.NO_QUOTE),
            Map.entry("providerNotCompetent", Outcome.NO_SKILL),
            Map.entry("withdrawnBeforeStart", Outcome.WITHDRAWN),
            Map.entry("estimateOnly", Outcome.ESTIMATE_ONLY),
            Map.entry("referralOnly", Outcome.REFERRAL));

    @TestFactory
    Stream<DynamicTest> taxIsRoundedOncePerRate() {
        return WorkedExamples.of("vat", WorkedChargesTest::tax);
    }

    private static void tax(Row row) {
        var in = row.in();
        var seller = in.path("seller").asString(in.path("market").asString("FR"));
        var buyer = new Buyer(
                in.path("buyer").asString(seller),
                in.path("buyerIsBusiness").asBoolean(false),
                in.path("buyerVatIdValid").asBoolean(false));
        var category = VatCategory.of(seller, buyer);
        var rate = category == VatCategory.S ? new BigDecimal(in.path("vatRate").asString("20")) : BigDecimal.ZERO;
        var net = nets(in).reduce(Money.zero(currency(in)), Money::plus);
        var taxed = Vat.taxed(category, rate, net);
        var out = row.out();
        assertThat(amount(taxed.vat()))
                .isEqualTo(out.path("vat").asString(out.path("vatPerInvoice").asString()));
        assertThat(amount(taxed.gross()))
                .isEqualTo(out.path("gross").asString(out.path("grossDefault").asString()));
        assertThat(category.code()).isEqualTo(out.path("category").asString("S"));
        if (CONTRACTS.containsKey(seller) && in.has("taxDate")) {
            var day = LocalDate.parse(in.get("taxDate").asString());
            assertThat(Vat.rate(category, Shipped.latest(CONTRACTS.get(seller)), day))
                    .isEqualByComparingTo(rate);
        }
    }

    private static Stream<Money> nets(JsonNode in) {
        var nets = in.has("lineNets") ? in.get("lineNets").valueStream() : Stream.of(in.get("net"));
        return nets.map(it -> Money.of(currency(in), new BigDecimal(it.asString())));
    }

    private static CurrencyUnit currency(JsonNode in) {
        return CurrencyUnit.of(in.get("currency").asString());
    }

    @TestFactory
    Stream<DynamicTest> aDiagnosisCostsWhatTheTextsSay() {
        return WorkedExamples.of("diagnosis", WorkedChargesTest::diagnosis);
    }

    private static void diagnosis(Row row) {
        var in = row.in();
        var contract = in.get("currency").asString().equals("CZK") ? "ovh-cz" : "ovh-fr";
        var version = changed(contract, in);
        var orderedAt = OffsetDateTime.parse(in.path("orderedAt").asString("2026-03-16T10:00:00+01:00"))
                .toInstant();
        var charge = new DiagnosisCharge(
                orderedAt,
                orderedAt.plusSeconds(3600),
                in.path("claimedProviderFault").asBoolean(false) ? Claim.PROVIDER_FAULT : Claim.UNKNOWN_CAUSE,
                Fault.valueOf(in.get("fault").asString().toUpperCase(Locale.ROOT)),
                OUTCOMES.get(in.get("outcome").asString()),
                in.has("quoteNet")
                        ? version.money(new BigDecimal(in.get("quoteNet").asString()))
                        : null);
        var answer = ((Verdict.Decided<DiagnosisCharge.Answer>) charge.decide(version)).answer();
        assertThat(amount(answer.net())).isEqualTo(row.out().get("chargeNet").asString());
        assertThat(answer.lines().stream()
                        .map(it -> it.item().code().replace("quoted-work", "quotedWork") + " " + amount(it.net())))
                .containsExactlyElementsOf(StreamSupport.stream(
                                row.out().get("lines").spliterator(), false)
                        .map(it -> it.get(0).asString() + " " + it.get(1).asString())
                        .toList());
    }

    private static ContractVersion changed(String contract, JsonNode in) {
        var terms = JsonNodeFactory.instance.objectNode();
        terms.put("diagnosis.chargePolicy", in.get("chargePolicy").asString());
        terms.put(
                "diagnosis.deductFeeFromAcceptedQuote",
                in.path("deductFeeFromQuote").asBoolean(false));
        return new WhatIf().of(Shipped.latest(contract), terms);
    }

    @Test
    void aLapsedInvoiceMayStillBeContestedAPaidOneNot() {
        var due = LocalDate.of(2026, 4, 15);
        var late = Instant.parse("2026-04-16T08:00:00Z");
        assertThat(contest(new Contest(late, due, false, false, true)).allowed())
                .isTrue();
        assertThat(contest(new Contest(late, due, true, false, true)).refusal()).isEqualTo(Contest.NotNow.PAID);
        assertThat(contest(new Contest(late, due, false, false, false)).refusal())
                .isEqualTo(Contest.NotNow.NOT_CONFIRMED);
        assertThat(contest(new Contest(late, due, false, true, true)).refusal())
                .isEqualTo(Contest.NotNow.ALREADY_CONTESTED);
    }

    @Test
    void oneSecondAfterTheDueDateIsTooLateOnlyWhereTheContractEndsTheContestThere() {
        var due = LocalDate.of(2026, 4, 15);
        var last = Instant.parse("2026-04-15T21:59:59Z");
        var strict = new WhatIf()
                .of(
                        Shipped.latest("ovh-fr"),
                        JsonMapper.shared().createObjectNode().put("payment.contestUntil", "DUE_DATE"));
        assertThat(contest(new Contest(last, due, false, false, true), strict).refusal())
                .isNull();
        assertThat(contest(new Contest(last.plusSeconds(1), due, false, false, true), strict)
                        .refusal())
                .isEqualTo(Contest.NotNow.TOO_LATE);
        assertThat(contest(new Contest(last.plusSeconds(1), due, false, false, true))
                        .refusal())
                .isNull();
    }

    private static Contest.Answer contest(Contest question) {
        return contest(question, Shipped.latest("ovh-fr"));
    }

    private static Contest.Answer contest(Contest question, ContractVersion version) {
        return ((Verdict.Decided<Contest.Answer>) question.decide(version)).answer();
    }

    @TestFactory
    Stream<DynamicTest> thirtyDaysAreCountedInTheContractsZone() {
        return WorkedExamples.of("dueDate", WorkedChargesTest::due);
    }

    private static void due(Row row) {
        var in = row.in();
        var done = OffsetDateTime.parse(in.get("workDoneAt").asString()).toInstant();
        var invoiced =
                in.has("invoiceIssued") ? Instant.parse(in.get("invoiceIssued").asString() + "T12:00:00Z") : done;
        var version = Shipped.latest(CONTRACTS.get(in.path("calendar").asString("FR")));
        var question = new DueDate(done, invoiced);
        assertThat(dueOf(question, version)).isEqualTo(row.out().get("due").asString());
        if (row.out().has("dueIfTermStartIsWork")) {
            var fromWork = new WhatIf()
                    .of(version, JsonNodeFactory.instance.objectNode().put("payment.termStart", "WORK"));
            assertThat(dueOf(question, fromWork))
                    .isEqualTo(row.out().get("dueIfTermStartIsWork").asString());
        }
    }

    private static String dueOf(DueDate question, ContractVersion version) {
        var answer = ((Verdict.Decided<DueDate.Answer>) question.decide(version)).answer();
        assertThat(answer.overdueFrom()).isEqualTo(answer.due().plusDays(1));
        return answer.due().toString();
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    @Test
    void tiesAwayFromZeroKeepAnInvoiceAndItsCreditNoteAtZero() {
        for (var net : List.of("12.50", "0.50", "0.07", "0.33", "999.99")) {
            var invoice = Vat.taxed(VatCategory.S, new BigDecimal("19"), Money.parse("EUR " + net));
            var credit = Vat.taxed(VatCategory.S, new BigDecimal("19"), Money.parse("EUR -" + net));
            assertThat(invoice.vat().plus(credit.vat()).isZero()).isTrue();
        }
    }
}
