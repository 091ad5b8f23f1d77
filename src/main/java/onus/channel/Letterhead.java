package onus.channel;

import java.util.UUID;
import onus.contract.ContractVersion;
import onus.contract.Market.Seller;
import onus.customer.Customer;
import onus.reason.Language;

/**
 * Who writes to whom about what: what stands around the words of a letter.
 *
 * @param tag public name of the thing, as the subject carries it
 * @param about what the customer calls the thing
 * @param thread letters of one thread belong together in a mailbox
 * @param link the page of the thing
 */
record Letterhead(Customer customer, ContractVersion version, String tag, String about, UUID thread, String link) {

    Language language() {
        return customer.language();
    }

    Seller seller() {
        return version.market().seller();
    }
}
