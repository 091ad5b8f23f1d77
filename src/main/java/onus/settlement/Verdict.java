package onus.settlement;

import java.util.List;
import onus.reason.Because;
import onus.reason.Coded;

/**
 * What the contract says to a question, and why.
 *
 * @param <A> the answer
 */
public sealed interface Verdict<A> {

    /** An answer and the steps that led to it, in deciding order. */
    record Decided<A>(A answer, List<Because> because) implements Verdict<A> {
        public Decided {
            because = List.copyOf(because);
        }
    }

    /** No answer: the contract has none for these facts. */
    record Refused<A>(Refusal code, Because because) implements Verdict<A> {}

    /** Why there is no answer. */
    enum Refusal implements Coded {
        /** The contract in force does not sell it. */
        NOT_OFFERED,
        /** The plan does not contain it. */
        NOT_INCLUDED,
        /** The facts exclude each other. */
        CONTRADICTION
    }

    static <A> Verdict<A> notOffered(Because because) {
        return new Refused<>(Refusal.NOT_OFFERED, because);
    }

    static <A> Verdict<A> notIncluded(Because because) {
        return new Refused<>(Refusal.NOT_INCLUDED, because);
    }

    static <A> Verdict<A> contradiction(Because because) {
        return new Refused<>(Refusal.CONTRADICTION, because);
    }
}
