package onus.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.contract.AccessTerms.Danger;
import onus.contract.AccessTerms.Right;
import onus.contract.Action;
import onus.settlement.ScopedObject;
import org.jspecify.annotations.Nullable;

/**
 * Support wants to touch what a customer hosts, or has touched it.
 *
 * @param reference its public name
 * @param right what the contract said last
 * @param verdict the decision that said so
 * @param authorisation the one it rests on, if the contract alone does not allow it
 * @param revision counts changes of state
 */
public record Intervention(
        UUID account,
        UUID id,
        String reference,
        UUID ticket,
        UUID service,
        Action action,
        ScopedObject object,
        Asking asking,
        State state,
        Right right,
        UUID verdict,
        @Nullable UUID authorisation,
        Course course,
        long revision) {

    /** Who wants it, why, and what makes it an emergency, if it is one. */
    public record Asking(
            UUID by, Instant at, String reason, @Nullable Danger danger) {}

    /** How it went. */
    public record Course(
            @Nullable Instant begunAt,
            @Nullable UUID begunBy,
            @Nullable Instant stopAt,
            @Nullable Instant endedAt,
            @Nullable String report,
            List<UUID> files,
            @Nullable Instant liftedAt,
            @Nullable UUID liftedBy) {

        static final Course NONE = new Course(null, null, null, null, null, List.of(), null, null);
    }

    /** Whether what it did is still in force and waits to be lifted. */
    public boolean isInForce() {
        return action.lasts() && course.begunAt() != null && course.liftedAt() == null;
    }

    /** Whether a revision somebody saw is not this one; null asks without having looked. */
    boolean isNewerThan(@Nullable Long seen) {
        return seen != null && seen != revision;
    }

    Intervention moved(State to) {
        return with(to, course);
    }

    /** Decided anew. */
    Intervention decided(Right said, UUID by, @Nullable UUID under) {
        return new Intervention(
                account, id, reference, ticket, service, action, object, asking, state, said, by, under, course,
                revision);
    }

    Intervention begun(UUID by, Instant at) {
        return with(new State.Running(at), new Course(at, by, null, null, null, List.of(), null, null));
    }

    Intervention stopping(Instant at) {
        var stopped = new Course(course.begunAt(), course.begunBy(), at, null, null, List.of(), null, null);
        return with(new State.Stopping(at), stopped);
    }

    Intervention ended(String words, List<UUID> attached, Instant at) {
        var ended = new Course(
                course.begunAt(),
                course.begunBy(),
                course.stopAt(),
                at,
                words,
                attached,
                course.liftedAt(),
                course.liftedBy());
        return with(new State.Ended(at), ended);
    }

    Intervention lifted(UUID by, Instant at) {
        var lifted = new Course(
                course.begunAt(),
                course.begunBy(),
                course.stopAt(),
                course.endedAt(),
                course.report(),
                course.files(),
                at,
                by);
        return with(new State.Lifted(at), lifted);
    }

    private Intervention with(State to, Course how) {
        return new Intervention(
                account,
                id,
                reference,
                ticket,
                service,
                action,
                object,
                asking,
                to,
                right,
                verdict,
                authorisation,
                how,
                revision + 1);
    }
}
