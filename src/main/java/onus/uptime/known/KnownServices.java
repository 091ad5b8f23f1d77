package onus.uptime.known;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which of a customer's services a known incident troubles; works in the caller's transaction. */
@Component
public class KnownServices {

    private final Affected affected;

    KnownServices(Affected affected) {
        this.affected = affected;
    }

    /** Those of some customers, by customer. */
    public Map<UUID, List<UUID>> of(Collection<UUID> accounts, UUID incident) {
        return affected.services(accounts, incident);
    }
}
