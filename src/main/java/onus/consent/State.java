package onus.consent;

import java.time.Instant;
import onus.reason.Coded;
import onus.ticket.TicketEvent;

/** Where an intervention stands. */
public sealed interface State {

    /** It may begin. */
    record Ready(Instant since) implements State {}

    /** The customer was asked and has not answered. */
    record Waiting(Instant since) implements State {}

    /** The customer said no. */
    record Refused(Instant at) implements State {}

    /** The contract forbids it, whoever agrees. */
    record Forbidden(Instant at) implements State {}

    /** The ticket was closed before it began. */
    record Lapsed(Instant at) implements State {}

    /** Somebody is at it. */
    record Running(Instant since) implements State {}

    /** The right ended meanwhile, or what it was for: stop at the next safe point. */
    record Stopping(Instant since) implements State {}

    /** Reported. */
    record Ended(Instant at) implements State {}

    /** What it left in place, such as a suspension, was undone. */
    record Lifted(Instant at) implements State {}

    /** The name of a state, as it is written. */
    enum Name implements Coded {
        READY(TicketEvent.TOUCH_READY),
        WAITING(TicketEvent.TOUCH_WAITING),
        REFUSED(TicketEvent.TOUCH_REFUSED),
        FORBIDDEN(TicketEvent.TOUCH_FORBIDDEN),
        LAPSED(TicketEvent.TOUCH_LAPSED),
        RUNNING(TicketEvent.TOUCH_RUNNING),
        STOPPING(TicketEvent.TOUCH_STOPPING),
        ENDED(TicketEvent.TOUCH_ENDED),
        LIFTED(TicketEvent.TOUCH_LIFTED);

        private final TicketEvent event;

        Name(TicketEvent event) {
            this.event = event;
        }

        /** What entering it is in the story of the ticket. */
        TicketEvent event() {
            return event;
        }

        State at(Instant at) {
            return switch (this) {
                case READY -> new Ready(at);
                case WAITING -> new Waiting(at);
                case REFUSED -> new Refused(at);
                case FORBIDDEN -> new Forbidden(at);
                case LAPSED -> new Lapsed(at);
                case RUNNING -> new Running(at);
                case STOPPING -> new Stopping(at);
                case ENDED -> new Ended(at);
                case LIFTED -> new Lifted(at);
            };
        }
    }

    default Name name() {
        return switch (this) {
            case Ready _ -> Name.READY;
            case Waiting _ -> Name.WAITING;
            case Refused _ -> Name.REFUSED;
            case Forbidden _ -> Name.FORBIDDEN;
            case Lapsed _ -> Name.LAPSED;
            case Running _ -> Name.RUNNING;
            case Stopping _ -> Name.STOPPING;
            case Ended _ -> Name.ENDED;
            case Lifted _ -> Name.LIFTED;
        };
    }

    default Instant at() {
        return switch (this) {
            case Ready it -> it.since();
            case Waiting it -> it.since();
            case Refused it -> it.at();
            case Forbidden it -> it.at();
            case Lapsed it -> it.at();
            case Running it -> it.since();
            case Stopping it -> it.since();
            case Ended it -> it.at();
            case Lifted it -> it.at();
        };
    }

    /** Whether nothing more can come of it, but the lifting of what it left in place. */
    default boolean isOver() {
        return switch (this) {
            case Refused _, Forbidden _, Lapsed _, Ended _, Lifted _ -> true;
            case Ready _, Waiting _, Running _, Stopping _ -> false;
        };
    }
}
