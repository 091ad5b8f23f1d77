package onus.contract;

import java.util.UUID;

/** How people name a customer whose account is known. */
@FunctionalInterface
public interface CustomerNames {

    /** The reference that stands on the customer's papers. */
    String reference(UUID account);
}
