package onus.incident;

import java.time.Instant;
import onus.settlement.Outcome;

/** Where an incident stands; each state knows only what holds in it. */
public sealed interface State {

    /** The price is told; nobody works before it is ordered. */
    record Announced(Instant until) implements State {}

    /** Ordered, waiting for a technician. */
    record Ordered(Instant at) implements State {}

    /** A technician looks for the cause. */
    record Diagnosing(Instant since) implements State {}

    /** The finding promises a quote that is not written yet. */
    record QuoteDue(Instant since) implements State {}

    /** A binding price waits for the customer's word. */
    record Quoted(Instant until) implements State {}

    /** The quote is accepted; the work goes on, unpaid. */
    record Working(Instant since) implements State {}

    /** Nothing is left to do; what is owed is decided. */
    record Settled(Outcome outcome, Instant at) implements State {}

    /** Taken back before any work; nothing is owed. */
    record Withdrawn(Instant at) implements State {}

    /** The announced price was not ordered in time. */
    record Expired(Instant at) implements State {}

    /** The written form. */
    default String code() {
        return StateColumns.of(this).name().code();
    }
}
