package onus.uptime.alert;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets in as many messages at once as the database can write, and no more: whoever finds it closed is told to come back, and loses nothing by it.
 * Monitors send again after an answer of the kind 5xx, and after no other.
 */
@Component
class Gate {

    private final Semaphore places;
    private final long mostWaiting;

    Gate(
            @Value("${onus.alerts.at-once:6}") int atOnce,
            @Value("${onus.alerts.most-waiting:1000000}") long mostWaiting) {
        this.places = new Semaphore(atOnce);
        this.mostWaiting = mostWaiting;
    }

    /** How many alerts may wait to be worked off before no more are taken. */
    long mostWaiting() {
        return mostWaiting;
    }

    /** Empty if there is no place. */
    <T> Optional<T> through(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
