package onus.incident;

/** The answer of an incident to a command. */
sealed interface Step {

    /** The incident moves. */
    record Moved(State to) implements Step {}

    /** It does not, and why. */
    record Refused(Refusal why) implements Step {}
}
