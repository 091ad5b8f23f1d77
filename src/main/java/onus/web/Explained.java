package onus.web;

import java.util.List;

/** Why a decision came out as it did: the sentences, each with the clause it rests on and the facts it spoke about. */
public record Explained(String contract, List<Reason> reasons) {

    /** One sentence; the clause's own text is empty where the contract says nothing in words. */
    public record Reason(String sentence, String clause, String title, String text, List<Fact> facts) {}

    /** A fact as the reader's language writes it. */
    public record Fact(String name, String value) {}
}
