package onus.customer;

import java.util.UUID;
import onus.reason.Language;
import onus.settlement.Buyer;
import org.jspecify.annotations.Nullable;

/**
 * A person or business that buys from the provider.
 *
 * @param market key of the seller it buys from
 * @param country ISO 3166 code of where it is established
 */
public record Customer(
        UUID account,
        String reference,
        String name,
        boolean consumer,
        String country,
        @Nullable String vatId,
        boolean vatIdValid,
        String address,
        String market,
        Language language) {

    /** What VAT asks about a buyer. */
    public Buyer buyer() {
        return new Buyer(country, !consumer, vatIdValid);
    }
}
