package onus.consent;

/** What a state answers to a command. */
sealed interface Step {

    /** The way is free. */
    record Moved(State to) implements Step {}

    /** Nothing changes. */
    record Refused(ConsentRefusal why) implements Step {}
}
