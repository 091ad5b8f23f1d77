package onus.billing.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import onus.contract.Market.PaymentCode;
import org.joda.money.Money;

/**
 * A bank transfer the buyer is asked for, and its written forms that a bank's app reads from a QR code.
 *
 * @param vatId the payee's VAT number, country prefix included
 * @param symbol at most ten digits that Czech banks match by; empty where nobody uses them
 */
public record Transfer(String payee, String vatId, String iban, Money amount, String symbol, String message) {

    private static final int EPC_BYTES = 331;

    /** The text behind the QR code; empty if this code cannot carry the currency or the amount. */
    public Optional<String> code(PaymentCode kind) {
        return switch (kind) {
            case SPAYD -> Optional.of(spayd());
            case EPC069_12 -> epc();
            case ZBP_2D -> zbp();
        };
    }

    /** Short Payment Descriptor 1.0 (Czech banks); a star separates, so a star inside is escaped. */
    private String spayd() {
        var text = "SPD*1.0*ACC:" + iban + "*AM:" + amount.getAmount() + "*CC:" + amount.getCurrencyUnit();
        return text + (symbol.isEmpty() ? "" : "*X-VS:" + symbol) + "*MSG:" + first(60, message.replace("*", "%2A"));
    }

    /** EPC069-12 version 002: UTF-8, no BIC, unstructured reference; euro only, at most 331 bytes. */
    private Optional<String> epc() {
        if (!amount.getCurrencyUnit().getCode().equals("EUR")) {
            return Optional.empty();
        }
        var text = String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                "",
                first(70, payee),
                iban,
                "EUR" + amount.getAmount(),
                "",
                "",
                message);
        return text.getBytes(StandardCharsets.UTF_8).length <= EPC_BYTES ? Optional.of(text) : Optional.empty();
    }

    /** The 2D code of the Polish Bank Association: six digits of grosze, so nothing above 9,999.99 PLN. */
    private Optional<String> zbp() {
        var grosze = amount.getAmountMinorLong();
        if (!amount.getCurrencyUnit().getCode().equals("PLN") || grosze > 999_999) {
            return Optional.empty();
        }
        var account = "%s|PL|%s|%06d".formatted(domestic(vatId), domestic(iban), grosze);
        return Optional.of(account + "|" + first(20, payee) + "|" + first(32, message) + "|||");
    }

    private static String domestic(String number) {
        return number.startsWith("PL") ? number.substring(2) : number;
    }

    private static String first(int characters, String text) {
        var count = Math.min(characters, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, count))
                .replace('|', ' ')
                .strip();
    }
}
