package onus.api.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.reply.DecidedBody;
import onus.consent.State;
import onus.contract.AccessTerms.Danger;
import onus.contract.AccessTerms.Right;
import onus.contract.Action;

/**
 * An intervention as it is read outside.
 *
 * @param right what the contract says; {@code because} says why
 * @param text the words that would authorise it, in the reader's language, while it waits for them
 * @param authorisation the one it rests on
 */
record InterventionBody(
        String id,
        String ticket,
        Action action,
        ObjectBody object,
        String reason,
        Optional<Danger> danger,
        String askedBy,
        Instant askedAt,
        State.Name state,
        Right right,
        List<DecidedBody.Step> because,
        Optional<String> text,
        Optional<AuthorisationBody> authorisation,
        CourseBody course) {

    /**
     * How it went.
     *
     * @param stopAt when it had to stop: its right ended meanwhile, or what it was for
     * @param inForce whether a suspension or rescue mode has not been lifted yet
     */
    record CourseBody(
            Optional<String> begunBy,
            Optional<Instant> begunAt,
            Optional<Instant> stopAt,
            Optional<Instant> endedAt,
            Optional<String> report,
            List<UUID> attachments,
            Optional<Instant> liftedAt,
            boolean inForce) {}
}
