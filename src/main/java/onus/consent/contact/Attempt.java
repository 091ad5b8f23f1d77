package onus.consent.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import onus.contract.Channel;
import onus.people.Asked;
import onus.reason.Coded;

/** Somebody tried to reach the customer: by which way, with what result. */
public record Attempt(UUID id, Channel channel, Result result, String note, UUID by, Instant at) {

    static Attempt of(Reaching.Tried tried, Asked asked) {
        var id = UuidCreator.getTimeOrderedEpoch();
        return new Attempt(id, tried.channel(), tried.result(), tried.note(), asked.person(), asked.at());
    }

    /** What came of it. */
    public enum Result implements Coded {
        REACHED,
        NO_ANSWER,
        MESSAGE_LEFT,
        WRONG_ADDRESS
    }
}
