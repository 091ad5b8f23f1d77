package onus.consent;

/** What somebody wants of an intervention. */
sealed interface Command {

    /** A technician begins. */
    record Begin() implements Command {}

    /** The customer says yes. */
    record Grant() implements Command {}

    /** The customer says no. */
    record Refuse() implements Command {}

    /** The ticket was closed. */
    record Lapse() implements Command {}

    /** The right was taken back. */
    record Stop() implements Command {}

    /** A technician says what was done. */
    record Report() implements Command {}

    /** Somebody of the desk undoes what it left in place. */
    record Lift() implements Command {}
}
