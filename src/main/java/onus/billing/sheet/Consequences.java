package onus.billing.sheet;

import static onus.contract.Terms.UnpaidAtDueDate.LAPSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.billing.CreditUse;
import onus.billing.Debt;
import onus.billing.DebtState;
import onus.billing.Invoice;
import onus.billing.Paper;
import onus.billing.document.QrImage;
import onus.billing.document.Transfer;
import onus.billing.document.VatRate;
import onus.billing.sheet.Sheet.PayCode;
import onus.billing.sheet.Sheet.Sum;
import onus.contract.ContractVersion;
import onus.contract.Market.PaymentCode;
import onus.contract.Terms.ContestUntil;
import onus.reason.Because;
import onus.reason.Value;
import org.joda.money.Money;

/** What an invoice asks for, what follows if nobody pays or somebody contests, and what the law wants said. */
final class Consequences {

    private static final int SYMBOL_DIGITS = 10;

    private Consequences() {}

    /** The totals, what the customer's credit paid, and what was paid, credited and is open where that differs. */
    static List<Sum> sums(Invoice invoice, List<CreditUse> uses, Words words) {
        var sums = new ArrayList<>(Sheets.totals(invoice.paper(), words));
        var debt = invoice.debt();
        var toPay = CreditUse.leftOf(debt.gross(), uses);
        uses.forEach(it ->
                sums.add(new Sum(words.say("sum.set-off", from(it)), it.amount().negated())));
        if (!uses.isEmpty()) {
            sums.add(new Sum(words.say("sum.to-pay"), toPay));
        }
        add(sums, words.say("sum.paid"), paidBesides(debt, toPay));
        add(sums, words.say("sum.credited"), debt.credited());
        if (!debt.open().equals(toPay)) {
            sums.add(new Sum(words.say("sum.open"), debt.open()));
        }
        return sums;
    }

    private static Map<String, Value> from(CreditUse use) {
        return Map.of("origin", Value.Code.of("credit-origin", use.origin()), "paper", new Value.Name(use.paper()));
    }

    /** What was paid by other means than credit; a credit note may have given some of either back. */
    private static Money paidBesides(Debt debt, Money toPay) {
        var besides = debt.paid().minus(debt.gross().minus(toPay));
        return besides.isNegative() ? besides.multipliedBy(0) : besides;
    }

    private static void add(List<Sum> sums, String label, Money amount) {
        if (!amount.isZero()) {
            sums.add(new Sum(label, amount));
        }
    }

    static String state(Invoice invoice, List<CreditUse> uses, Words words) {
        var debt = invoice.debt();
        var wholly = debt.state() instanceof DebtState.Paid
                && CreditUse.leftOf(debt.gross(), uses).isZero();
        var key = wholly ? "state.set-off" : "state." + debt.state().code();
        var facts = Map.<String, Value>of(
                "open", new Value.Amount(invoice.debt().open()),
                "due", new Value.Day(invoice.payableUntil()));
        return words.say(key, facts);
    }

    /** Codes for what is still open; none once nothing is. */
    static List<PayCode> codes(Invoice invoice, ContractVersion version) {
        var market = version.market();
        var number = invoice.paper().number();
        if (!invoice.debt().open().isPositive()) {
            return List.of();
        }
        var digits = number.replaceAll("\\D", "");
        var transfer = new Transfer(
                market.seller().name(),
                market.seller().vatId(),
                market.seller().iban(),
                invoice.debt().open(),
                market.invoice().variableSymbol() ? last(digits) : "",
                number);
        return market.paymentCodes().stream().flatMap(it -> code(transfer, it)).toList();
    }

    private static String last(String digits) {
        return digits.substring(Math.max(0, digits.length() - SYMBOL_DIGITS));
    }

    private static Stream<PayCode> code(Transfer transfer, PaymentCode kind) {
        return transfer.code(kind).stream().map(text -> {
            var image = QrImage.of(text);
            return new PayCode(kind.name().replace('_', '-'), text, image.path(), image.size());
        });
    }

    /** How and until when to pay and why until then, what happens otherwise, and what a contest means. */
    static List<String> of(Invoice invoice, ContractVersion version, Words words, List<Because> due) {
        var sentences = new ArrayList<String>();
        if (isPayable(invoice.debt().state())) {
            sentences.add(words.say("pay", payment(invoice, version)));
            sentences.addAll(words.say(due));
            var terms = version.terms();
            sentences.add(words.say(terms.payment().unpaidAtDueDate() == LAPSE ? "unpaid.lapse" : "unpaid.arrears"));
            var until = terms.payment().contestUntil();
            if (until != null && invoice.paper().ticket() != null) {
                var key = until == ContestUntil.WHILE_UNPAID ? "contest" : "contest.due-date";
                sentences.add(words.say(key, withdrawn(invoice, version, words)));
            }
        }
        return sentences;
    }

    private static boolean isPayable(DebtState state) {
        return switch (state) {
            case DebtState.Open _, DebtState.Held _, DebtState.Arrears _, DebtState.Lapsed _ -> true;
            case DebtState.Paid _, DebtState.Contested _, DebtState.Credited _ -> false;
        };
    }

    private static Map<String, Value> payment(Invoice invoice, ContractVersion version) {
        return Map.of(
                "iban", new Value.Name(version.market().seller().iban()),
                "number", new Value.Name(invoice.paper().number()));
    }

    private static Map<String, Value> withdrawn(Invoice invoice, ContractVersion version, Words words) {
        var kinds = version.terms().standing().withdrawsOnContest().stream()
                .map(it -> words.code("support", it.code()))
                .collect(Collectors.joining(", "));
        return Map.of("support", new Value.Name(kinds), "due", new Value.Day(invoice.payableUntil()));
    }

    /** Reverse charge in the market's own words, and the mandatory sentences in the reader's language or the market's. */
    static List<String> notes(Paper paper, ContractVersion version, Words words) {
        var market = version.market();
        var notes = new ArrayList<String>();
        if (paper.totals().table().stream().map(it -> it.rate()).anyMatch(VatRate::reverseCharge)) {
            notes.add(market.vat().reverseChargeText());
        }
        var texts = market.invoice().mandatoryText();
        var own = texts.getOrDefault(market.language().code(), List.of());
        notes.addAll(texts.getOrDefault(words.language().code(), own));
        return notes;
    }
}
