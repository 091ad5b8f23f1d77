package onus.customer;

import onus.reason.Language;
import org.jspecify.annotations.Nullable;

/** What is told of a customer when it is registered; the market names the seller. */
public record NewCustomer(
        String name,
        boolean consumer,
        String country,
        @Nullable String vatId,
        String address,
        String market,
        Language language) {}
