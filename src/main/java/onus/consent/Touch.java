package onus.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.AccessTerms.Right;
import onus.contract.Action;
import onus.settlement.ScopedObject;
import org.jspecify.annotations.Nullable;

/**
 * Support touched something: who, what, when, and under which right.
 *
 * @param right allowed, or allowed with notice; under an authorisation it is allowed
 * @param under the authorisation it rests on; empty: the contract itself allows it
 * @param verdict the kept decision with its clauses
 * @param stopAt when it had to stop: the right ended while it went on, or what it was for
 * @param endedAt null: it still goes on
 * @param inForce a suspension or rescue mode that nobody has lifted yet
 */
public record Touch(
        UUID intervention,
        String reference,
        UUID ticket,
        UUID service,
        Action action,
        ScopedObject object,
        String reason,
        Right right,
        Optional<Authorisation> under,
        UUID verdict,
        UUID by,
        Instant begunAt,
        @Nullable Instant stopAt,
        @Nullable Instant endedAt,
        @Nullable String report,
        List<UUID> files,
        @Nullable Instant liftedAt,
        boolean inForce) {}
