package onus.uptime.known;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A known incident is brought to a batch of customers: it has begun for them, or it is over. Published in a transaction of news.
 *
 * @param over the finding is known
 */
public record CustomersReached(List<UUID> accounts, UUID incident, boolean over, Instant at) {

    public CustomersReached {
        accounts = List.copyOf(accounts);
    }
}
