package onus.api.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onus.consent.Means;
import onus.consent.Source;
import onus.contract.AccessTerms.Grantor;
import onus.contract.Action;

/**
 * An authorisation as it is read outside.
 *
 * @param text as it was shown to whoever gave it
 * @param until empty: until it is revoked
 */
record AuthorisationBody(
        String id,
        Source source,
        List<Action> actions,
        List<ObjectBody> objects,
        List<ObjectBody> prohibited,
        String by,
        Grantor role,
        Means means,
        String text,
        Instant at,
        Optional<Instant> until,
        Optional<Instant> revokedAt,
        boolean holds) {}
