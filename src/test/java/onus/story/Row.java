package onus.story;

import java.util.List;

/**
 * A row of the decision table: who is at fault, what came of the diagnosis, and how the customer ended it.
 *
 * @param claim the kind of ticket
 */
record Row(String title, String claim, String fault, String outcome, End end) {

    /** What happens after the finding, or instead of it. */
    enum End {
        AS_FOUND,
        WORK_DONE,
        WORK_FAILED,
        QUOTE_REFUSED,
        QUOTE_EXPIRED,
        WITHDRAWN,
        CONTESTED,
        OBJECTED
    }

    static List<Row> all() {
        return List.of(
                found("the provider repairs its own fault", "fault-claim", "provider", "guarantee-repair"),
                found("the provider's fault is free though nobody claimed it", "diagnosis", "provider", "solved"),
                found("the customer's fault, solved, owes the fee", "diagnosis", "customer", "solved"),
                found("a third party's fault, solved, owes the fee", "diagnosis", "third-party", "solved"),
                found("a shared fault is free", "diagnosis", "shared", "solved"),
                found("an undetermined fault without a claim owes the fee", "diagnosis", "undetermined", "solved"),
                found("an undetermined fault with a claim is free", "fault-claim", "undetermined", "solved"),
                found("a failed claim, solved, owes the fee", "fault-claim", "customer", "solved"),
                found("no quote, nothing owed", "diagnosis", "customer", "no-quote"),
                found("an estimate is not a quote", "diagnosis", "customer", "estimate-only"),
                found("a referral is not a quote", "diagnosis", "third-party", "referral"),
                found("no skill, nothing owed", "diagnosis", "customer", "no-skill"),
                found("out of the provider's remit, nothing owed", "fault-claim", "third-party", "out-of-remit"),
                quoted("an accepted quote owes the fee and the work", End.WORK_DONE),
                quoted("work that fails owes nothing, the fee included", End.WORK_FAILED),
                quoted("a refused quote owes the fee", End.QUOTE_REFUSED),
                quoted("an expired quote owes the fee", End.QUOTE_EXPIRED),
                new Row("withdrawn before work, nothing owed", "diagnosis", "", "", End.WITHDRAWN),
                new Row("an upheld objection credits everything", "diagnosis", "customer", "quote", End.OBJECTED),
                new Row(
                        "a contest costs nothing and ends the support",
                        "diagnosis",
                        "customer",
                        "solved",
                        End.CONTESTED));
    }

    private static Row found(String title, String claim, String fault, String outcome) {
        return new Row(title, claim, fault, outcome, End.AS_FOUND);
    }

    private static Row quoted(String title, End end) {
        return new Row(title, "diagnosis", "customer", "quote", end);
    }

    String file() {
        return title.replaceAll("[^a-z]+", "-");
    }
}
