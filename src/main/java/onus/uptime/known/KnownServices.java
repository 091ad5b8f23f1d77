package onus.uptime.known;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which of a customer's services a known incident troubles; works in the caller's transaction. */
@Component
public class KnownServices {

    private final Affected affected;

    KnownServices(Affected affected) {
        this.affected = affected;
    }

    public List<UUID> of(UUID account, UUID incident) {
        return affected.services(account, incident);
    }
}
