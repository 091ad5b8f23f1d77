package onus.consent;

import static onus.consent.ConsentRefusal.ALREADY_ANSWERED;
import static onus.consent.ConsentRefusal.ALREADY_BEGUN;
import static onus.consent.ConsentRefusal.ALREADY_ENDED;
import static onus.consent.ConsentRefusal.ALREADY_LIFTED;
import static onus.consent.ConsentRefusal.NOTHING_TO_LIFT;
import static onus.consent.ConsentRefusal.NOT_BEGUN;
import static onus.consent.ConsentRefusal.TICKET_CLOSED;

import java.time.Instant;

/** What each state of an intervention answers to each command; whether the contract allows it is asked besides. */
final class Progress {

    private Progress() {}

    static Step handle(Intervention it, Command command, Instant now) {
        return switch (it.state()) {
            case State.Ready _ -> ready(command, now);
            case State.Waiting _ -> waiting(command, now);
            case State.Refused _ -> over(ConsentRefusal.REFUSED, command);
            case State.Forbidden _ -> over(ConsentRefusal.FORBIDDEN, command);
            case State.Lapsed _ -> over(TICKET_CLOSED, command);
            case State.Running _ -> running(it, command, now);
            case State.Stopping _ -> stopping(it, command, now);
            case State.Ended _ -> ended(it, command, now);
            case State.Lifted _ -> lifted(command);
        };
    }

    private static Step ready(Command command, Instant now) {
        return switch (command) {
            case Command.Begin _ -> moved(new State.Running(now));
            case Command.Lapse _ -> moved(new State.Lapsed(now));
            case Command.Grant _, Command.Refuse _ -> refused(ALREADY_ANSWERED);
            case Command.Stop _, Command.Report _, Command.Lift _ -> refused(NOT_BEGUN);
        };
    }

    private static Step waiting(Command command, Instant now) {
        return switch (command) {
            case Command.Begin _ -> moved(new State.Running(now)); // a right may have come by another way
            case Command.Grant _ -> moved(new State.Ready(now));
            case Command.Refuse _ -> moved(new State.Refused(now));
            case Command.Lapse _ -> moved(new State.Lapsed(now));
            case Command.Stop _, Command.Report _, Command.Lift _ -> refused(NOT_BEGUN);
        };
    }

    private static Step over(ConsentRefusal why, Command command) {
        return switch (command) {
            case Command.Begin _ -> refused(why);
            case Command.Grant _, Command.Refuse _ -> refused(why == ConsentRefusal.REFUSED ? ALREADY_ANSWERED : why);
            case Command.Lapse _, Command.Stop _, Command.Report _, Command.Lift _ -> refused(NOT_BEGUN);
        };
    }

    private static Step running(Intervention it, Command command, Instant now) {
        return switch (command) {
            case Command.Stop _ -> moved(new State.Stopping(now));
            case Command.Report _ -> moved(new State.Ended(now));
            case Command.Lift _ -> lift(it, now);
            case Command.Begin _, Command.Lapse _ -> refused(ALREADY_BEGUN);
            case Command.Grant _, Command.Refuse _ -> refused(ALREADY_ANSWERED);
        };
    }

    private static Step stopping(Intervention it, Command command, Instant now) {
        return switch (command) {
            case Command.Report _ -> moved(new State.Ended(now));
            case Command.Lift _ -> lift(it, now);
            case Command.Begin _, Command.Lapse _, Command.Stop _ -> refused(ALREADY_BEGUN);
            case Command.Grant _, Command.Refuse _ -> refused(ALREADY_ANSWERED);
        };
    }

    private static Step ended(Intervention it, Command command, Instant now) {
        return switch (command) {
            case Command.Lift _ -> lift(it, now);
            case Command.Begin _, Command.Lapse _, Command.Stop _, Command.Report _ -> refused(ALREADY_ENDED);
            case Command.Grant _, Command.Refuse _ -> refused(ALREADY_ANSWERED);
        };
    }

    private static Step lifted(Command command) {
        return switch (command) {
            case Command.Lift _ -> refused(ALREADY_LIFTED);
            case Command.Begin _, Command.Lapse _, Command.Stop _, Command.Report _ -> refused(ALREADY_ENDED);
            case Command.Grant _, Command.Refuse _ -> refused(ALREADY_ANSWERED);
        };
    }

    private static Step lift(Intervention it, Instant now) {
        return it.isInForce() ? moved(new State.Lifted(now)) : refused(NOTHING_TO_LIFT);
    }

    private static Step moved(State to) {
        return new Step.Moved(to);
    }

    private static Step refused(ConsentRefusal why) {
        return new Step.Refused(why);
    }
}
