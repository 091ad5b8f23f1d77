package onus.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is already known to trouble a service: nobody is offered a paid diagnosis of that. A later room knows it. */
public interface KnownCauses {

    /** A trouble the desk knows of. */
    record KnownCause(UUID id, String title, Instant since) {}

    Optional<KnownCause> of(UUID account, UUID service);
}
