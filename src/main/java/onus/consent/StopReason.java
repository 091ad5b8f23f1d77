package onus.consent;

import java.time.Instant;
import java.util.Optional;
import onus.reason.Coded;

/** Why something has to stop at the next safe point. */
public enum StopReason implements Coded {
    /** The customer took the right back. */
    REVOKED,
    /** The right came to its end. */
    RAN_OUT,
    /** The ticket was closed or what was ordered under it was withdrawn, whatever right there was. */
    OVER;

    /** What had happened to the right by the instant at which it had to stop. */
    public static StopReason of(Instant stopAt, Optional<Authorisation> under) {
        var revoked = under.flatMap(it -> Optional.ofNullable(it.revoked())).map(Authorisation.Revocation::at);
        if (revoked.filter(it -> !it.isAfter(stopAt)).isPresent()) {
            return REVOKED;
        }
        var until = under.flatMap(it -> Optional.ofNullable(it.until()));
        return until.filter(it -> !it.isAfter(stopAt)).isPresent() ? RAN_OUT : OVER;
    }
}
