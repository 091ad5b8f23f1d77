package onus.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.contract.AccessTerms.Grantor;
import onus.contract.Action;
import onus.reason.Language;
import onus.settlement.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A customer let support do something to something, until an instant. What was granted never changes; it can only be revoked.
 *
 * @param ticket none: it stands for the service, whatever the ticket
 * @param until null: until it is revoked
 * @param request the request it answers, if somebody asked
 * @param renews the one it carries on
 */
public record Authorisation(
        UUID account,
        UUID id,
        String reference,
        @Nullable UUID ticket,
        UUID service,
        Source source,
        List<Action> actions,
        Scope scope,
        Grant grant,
        @Nullable Instant until,
        @Nullable UUID request,
        @Nullable UUID renews,
        @Nullable Revocation revoked) {

    public Authorisation {
        actions = List.copyOf(actions);
    }

    /**
     * Who gave it, how, and in which words.
     *
     * @param text as it was shown, in the reader's language; kept with its digest
     */
    public record Grant(UUID by, Grantor role, Means means, String text, Language language, Instant at) {}

    /** Taken back at an instant. */
    public record Revocation(Instant at, UUID by) {}

    Authorisation named(String name) {
        return new Authorisation(
                account, id, name, ticket, service, source, actions, scope, grant, until, request, renews, revoked);
    }

    Authorisation answering(@Nullable UUID asked) {
        return new Authorisation(
                account, id, reference, ticket, service, source, actions, scope, grant, until, asked, renews, revoked);
    }

    Authorisation renewing(UUID before) {
        return new Authorisation(
                account, id, reference, ticket, service, source, actions, scope, grant, until, request, before,
                revoked);
    }

    /** Whether it still opens anything at an instant, as far as it says itself; a closed ticket ends it too. */
    public boolean holds(Instant at) {
        return revoked == null && (until == null || at.isBefore(until));
    }
}
