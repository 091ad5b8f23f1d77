package onus.billing;

import java.time.LocalDate;
import onus.contract.ContractVersion;
import onus.customer.Deciding.Made;
import onus.customer.Service;
import onus.offer.Price;
import onus.settlement.Vat;

/**
 * What going on with a service costs.
 *
 * @param until first day that is not paid for any more
 * @param text the words the customer reads before ordering
 */
public record RenewalPrice(
        Service service,
        int months,
        LocalDate until,
        Price price,
        String text,
        ContractVersion version,
        Made<Vat.Answer> made) {}
