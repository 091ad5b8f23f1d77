package onus.billing;

import onus.contract.Market.Seller;
import onus.customer.Customer;
import org.jspecify.annotations.Nullable;

/**
 * Seller or buyer as the document names it; later moves and new names do not change what was issued.
 *
 * @param registration what the law wants besides the address: register, capital; empty for buyers
 */
public record Party(String name, String address, @Nullable String vatId, String registration) {

    static Party of(Customer buyer) {
        return new Party(buyer.name(), buyer.address(), buyer.vatId(), "");
    }

    static Party of(Seller seller) {
        return new Party(seller.name(), seller.address(), seller.vatId(), seller.registration());
    }
}
