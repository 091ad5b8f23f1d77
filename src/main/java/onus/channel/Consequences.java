package onus.channel;

import static java.util.stream.Collectors.joining;

import onus.billing.Invoice;
import onus.contract.Terms;
import onus.contract.Terms.ContestUntil;
import onus.reason.Phrases;
import onus.reason.Value;

/** What the contract makes of an invoice that is not paid, said before it happens. */
final class Consequences {

    private Consequences() {}

    static void tell(Draft draft, Invoice invoice, Terms terms) {
        draft.say(
                switch (terms.payment().unpaidAtDueDate()) {
                    case LAPSE -> "unpaid.lapse";
                    case ARREARS -> "unpaid.arrears";
                });
        tellContest(draft, invoice, terms);
    }

    /** How to contest instead of paying; only what bills an incident can be contested, and only where the contract knows it. */
    static void tellContest(Draft draft, Invoice invoice, Terms terms) {
        var until = terms.payment().contestUntil();
        if (until != null && invoice.paper().ticket() != null) {
            draft.say(until == ContestUntil.WHILE_UNPAID ? "contest.while-unpaid" : "contest.due-date");
            if (!terms.standing().withdrawsOnContest().isEmpty()) {
                draft.fact("support", new Value.Name(support(draft, terms))).say("contest.consequence");
            }
        }
    }

    private static String support(Draft draft, Terms terms) {
        var phrases = Phrases.in(draft.language());
        return terms.standing().withdrawsOnContest().stream()
                .map(it -> phrases.say(Value.Code.of("support", it)))
                .collect(joining(", "));
    }
}
