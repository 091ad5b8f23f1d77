package onus.people;

import java.time.Duration;
import java.util.Optional;

/** Counts attempts per address and per e-mail; whoever gets in is forgiven the attempt. */
final class Attempts {

    private final Throttle addresses;
    private final Throttle emails;

    Attempts(int perAddress, int perEmail) {
        addresses = new Throttle(perAddress, Duration.ofMinutes(1));
        emails = new Throttle(perEmail, Duration.ofMinutes(5));
    }

    /** Counts one attempt; how long to wait if it is one too many. */
    Optional<Duration> count(String email, String address) {
        var fromAddress = addresses.take(address);
        if (!fromAddress.granted()) {
            return Optional.of(fromAddress.untilNext());
        }
        var onEmail = emails.take(email);
        return onEmail.granted() ? Optional.empty() : Optional.of(onEmail.untilNext());
    }

    void forgive(String email, String address) {
        addresses.giveBack(address);
        emails.giveBack(email);
    }
}
