package onus.incident;

import java.time.Instant;
import onus.settlement.Outcome;

/** What each state answers to each command. A new state or command does not compile until every place has answered. */
final class Progress {

    private Progress() {}

    static Step handle(State state, Command command, Instant now) {
        return switch (state) {
            case State.Announced(var until) -> announced(until, command, now);
            case State.Ordered _ -> ordered(command, now);
            case State.Diagnosing _ -> diagnosing(command, now);
            case State.QuoteDue _ -> quoteDue(command, now);
            case State.Quoted(var until) -> quoted(until, command, now);
            case State.Working _ -> working(command, now);
            case State.Expired _ -> expired(command);
            case State.Settled _, State.Withdrawn _ -> refused(Refusal.CLOSED);
        };
    }

    private static Step announced(Instant until, Command command, Instant now) {
        return switch (command) {
            case Command.Order _ when !now.isBefore(until) -> refused(Refusal.ANNOUNCEMENT_EXPIRED);
            case Command.Order _ -> moved(new State.Ordered(now));
            case Command.Announce _ when now.isBefore(until) -> refused(Refusal.STILL_VALID);
            case Command.Announce(var next) -> moved(new State.Announced(next));
            case Command.Withdraw _, Command.Release _ -> moved(new State.Withdrawn(now));
            case Command.LetExpire _ when now.isBefore(until) -> refused(Refusal.STILL_VALID);
            case Command.LetExpire _ -> moved(new State.Expired(now));
            case Command.Begin _, Command.Sign _, Command.Report _ -> refused(Refusal.NOT_ORDERED);
            case Command.Offer _, Command.Accept _, Command.Refuse _ -> refused(Refusal.NO_QUOTE_PENDING);
        };
    }

    private static Step ordered(Command command, Instant now) {
        return switch (command) {
            case Command.Order _, Command.Announce _, Command.LetExpire _ -> refused(Refusal.ALREADY_ORDERED);
            case Command.Withdraw _, Command.Release _ -> moved(new State.Withdrawn(now));
            case Command.Begin _ -> moved(new State.Diagnosing(now));
            case Command.Sign _, Command.Report _ -> refused(Refusal.NOT_BEGUN);
            case Command.Offer _, Command.Accept _, Command.Refuse _ -> refused(Refusal.NO_QUOTE_PENDING);
        };
    }

    private static Step diagnosing(Command command, Instant now) {
        return switch (command) {
            case Command.Order _, Command.Announce _, Command.LetExpire _ -> refused(Refusal.ALREADY_ORDERED);
            case Command.Release _ -> moved(new State.Withdrawn(now));
            case Command.Withdraw(var ofRight) when ofRight -> moved(new State.Withdrawn(now));
            case Command.Withdraw _, Command.Begin _ -> refused(Refusal.ALREADY_BEGUN);
            case Command.Sign(var outcome) ->
                moved(outcome.settles()
                        .<State>map(it -> new State.Settled(it, now))
                        .orElseGet(() -> new State.QuoteDue(now)));
            case Command.Offer _, Command.Report _ -> refused(Refusal.NOT_YET_FOUND);
            case Command.Accept _, Command.Refuse _ -> refused(Refusal.NO_QUOTE_PENDING);
        };
    }

    private static Step quoteDue(Command command, Instant now) {
        return switch (command) {
            case Command.Order _, Command.Announce _, Command.LetExpire _ -> refused(Refusal.ALREADY_ORDERED);
            case Command.Release _ -> moved(new State.Withdrawn(now));
            case Command.Withdraw(var ofRight) when ofRight -> moved(new State.Withdrawn(now));
            case Command.Withdraw _, Command.Begin _ -> refused(Refusal.ALREADY_BEGUN);
            case Command.Sign(var outcome) -> // a quote that turns out impossible ends without one
                outcome.settles()
                        .map(it -> moved(new State.Settled(it, now)))
                        .orElseGet(() -> refused(Refusal.FINDING_SIGNED));
            case Command.Offer(var until) -> moved(new State.Quoted(until));
            case Command.Accept _, Command.Refuse _ -> refused(Refusal.QUOTE_DUE);
            case Command.Report _ -> refused(Refusal.NOT_ACCEPTED);
        };
    }

    private static Step quoted(Instant until, Command command, Instant now) {
        return switch (command) {
            case Command.Accept _, Command.Refuse _ when !now.isBefore(until) -> refused(Refusal.QUOTE_EXPIRED);
            case Command.Accept _ -> moved(new State.Working(now));
            case Command.Refuse _ -> moved(new State.Settled(Outcome.QUOTE_REFUSED, now));
            case Command.LetExpire _ when now.isBefore(until) -> refused(Refusal.STILL_VALID);
            case Command.LetExpire _ -> moved(new State.Settled(Outcome.QUOTE_EXPIRED, until));
            case Command.Release _ -> moved(new State.Withdrawn(now));
            case Command.Order _, Command.Announce _ -> refused(Refusal.ALREADY_ORDERED);
            case Command.Withdraw _, Command.Begin _ -> refused(Refusal.ALREADY_BEGUN);
            case Command.Sign _ -> refused(Refusal.FINDING_SIGNED);
            case Command.Offer _ -> refused(Refusal.QUOTE_PENDING);
            case Command.Report _ -> refused(Refusal.NOT_ACCEPTED);
        };
    }

    private static Step working(Command command, Instant now) {
        return switch (command) {
            case Command.Report(var result) -> moved(new State.Settled(result.outcome(), now));
            case Command.Accept _, Command.Refuse _, Command.Offer _, Command.LetExpire _, Command.Release _ ->
                refused(Refusal.ALREADY_ACCEPTED);
            case Command.Order _, Command.Announce _ -> refused(Refusal.ALREADY_ORDERED);
            case Command.Withdraw(var ofRight)
            when ofRight -> // what remains is a quote that was not taken
                moved(new State.Settled(Outcome.QUOTE_REFUSED, now));
            case Command.Withdraw _, Command.Begin _ -> refused(Refusal.ALREADY_BEGUN);
            case Command.Sign _ -> refused(Refusal.FINDING_SIGNED);
        };
    }

    private static Step expired(Command command) {
        return switch (command) {
            case Command.Order _ -> refused(Refusal.ANNOUNCEMENT_EXPIRED);
            case Command.Announce(var until) -> moved(new State.Announced(until));
            case Command.Withdraw _,
                    Command.Release _,
                    Command.LetExpire _,
                    Command.Begin _,
                    Command.Sign _,
                    Command.Offer _,
                    Command.Accept _,
                    Command.Refuse _,
                    Command.Report _ -> refused(Refusal.CLOSED);
        };
    }

    private static Step moved(State to) {
        return new Step.Moved(to);
    }

    private static Step refused(Refusal why) {
        return new Step.Refused(why);
    }
}
