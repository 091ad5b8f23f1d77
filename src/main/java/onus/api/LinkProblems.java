package onus.api;

import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.people.WhyNot;

/** What is told when a one-time link does not open. */
final class LinkProblems {

    private LinkProblems() {}

    static Problem of(WhyNot why) {
        return switch (why) {
            case LINK_USED -> Problem.of(Kind.LINK_USED);
            case WEAK_PASSWORD -> Problem.invalid("/password", "weak-password");
            case PASSWORD_NEEDED -> Problem.invalid("/password", "required");
            case ALREADY_HAS_PASSWORD -> Problem.invalid("/password", "already-has-password");
            case NOT_FOR_YOU -> Problem.of(Kind.NOT_ALLOWED);
        };
    }
}
