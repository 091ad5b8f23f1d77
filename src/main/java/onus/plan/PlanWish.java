package onus.plan;

import java.util.Set;
import java.util.UUID;

/** The plan an account wants from now on, and all the servers it is to cover. */
public record PlanWish(String plan, Set<UUID> servers) {

    public PlanWish {
        servers = Set.copyOf(servers);
    }
}
