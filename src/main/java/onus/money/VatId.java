package onus.money;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Locale;
import java.util.Optional;

/**
 * A VAT identification number whose form and check digits are right; whether the tax office knows it, only the tax office says.
 *
 * @param text country prefix and number without blanks, upper case
 */
public record VatId(String text) {

    public VatId {
        if (!isRight(text)) {
            throw new IllegalArgumentException("not a VAT number: " + text);
        }
    }

    /** The number somebody typed, blanks, dots and dashes taken out; empty if its form or its check digits are wrong. */
    public static Optional<VatId> of(String typed) {
        var text = typed.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
        return isRight(text) ? Optional.of(new VatId(text)) : Optional.empty();
    }

    /** ISO 3166 code of the country that gave the number; Greece writes EL. */
    public String country() {
        var prefix = text.substring(0, 2);
        return prefix.equals("EL") ? "GR" : prefix;
    }

    private static boolean isRight(String text) {
        // Without the flag the checker calls every prefix it does not know right.
        return VATINSyntaxChecker.isValidVATIN(text, false);
    }
}
