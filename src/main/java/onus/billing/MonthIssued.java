package onus.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A batch of a month's invoices was issued, one for each of these accounts. */
public record MonthIssued(List<UUID> accounts, Instant at) {

    public MonthIssued {
        accounts = List.copyOf(accounts);
    }
}
