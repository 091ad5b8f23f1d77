package onus.settlement;

import java.util.Set;
import onus.reason.Coded;

/** Tax category of an invoice, in the codes of EN 16931. */
public enum VatCategory implements Coded {
    /** Standard rate of the seller's country. */
    S,
    /** Reverse charge: the customer accounts for the tax. */
    AE,
    /** Outside the scope of tax. */
    O;

    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Art. 44 and 196 of directive 2006/112: a service to a business is taxed where the business is. */
    public static VatCategory of(String seller, Buyer buyer) {
        if (!buyer.business() || buyer.country().equals(seller)) {
            return S;
        }
        if (!EUROPEAN_UNION.contains(buyer.country()) || !EUROPEAN_UNION.contains(seller)) {
            return O;
        }
        return buyer.vatIdValid() ? AE : S;
    }

    @Override
    public String code() {
        return name();
    }
}
