package onus.billing.sheet;

import java.util.List;
import onus.billing.Paper;
import onus.reason.Language;
import org.joda.money.Money;

/**
 * An invoice or credit note ready to be shown: labels and sentences are in the reader's language, amounts are still money.
 *
 * @param title such as "Invoice FR-2026-000001"
 * @param facts number, dates, contract and the like, in the order to show them
 * @param state one sentence on what became of it
 * @param follows what happens if it is not paid, and what a contest means; empty where neither is possible
 * @param notes what the law wants said
 */
public record Sheet(
        Language language,
        String title,
        Paper paper,
        Parties parties,
        List<Fact> facts,
        List<Item> items,
        List<Tax> taxes,
        List<Sum> sums,
        String state,
        List<PayCode> codes,
        List<String> follows,
        List<String> notes) {

    /** Something named. */
    public record Fact(String label, String value) {}

    /** Who sells and who buys: headings and lines of the addresses. */
    public record Parties(String sellerLabel, List<String> seller, String buyerLabel, List<String> buyer) {}

    /** A line and why it is there. */
    public record Item(String text, Money net, String vat, List<String> because) {}

    /** A row of the VAT table and why the rate holds. */
    public record Tax(String rate, Money net, Money vat, List<String> because) {}

    /** A total with its name. */
    public record Sum(String label, Money amount) {}

    /** What a bank's app scans, as text and as a picture. */
    public record PayCode(String label, String text, String path, int size) {}
}
