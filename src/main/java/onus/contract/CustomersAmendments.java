package onus.contract;

import java.util.List;
import java.util.UUID;

/** Where the amendments of a customer are found. */
@FunctionalInterface
public interface CustomersAmendments {

    /** All that were ever agreed, oldest first. */
    List<Amendment> of(UUID account);
}
