package onus.channel;

import java.util.UUID;
import onus.customer.Agreements;
import org.springframework.stereotype.Component;

/** Letters about a customer's support: withdrawn, suspended, restored, each with its reasons. */
@Component
class StandingLetters {

    private final Letterheads heads;
    private final Agreements agreements;
    private final Decided decided;

    StandingLetters(Letterheads heads, Agreements agreements, Decided decided) {
        this.heads = heads;
        this.agreements = agreements;
        this.decided = decided;
    }

    Letter standing(Occasion it) {
        var parts = it.occurrence().split("/", 2);
        var verdict = UUID.fromString(parts[1]);
        var decision = decided.kept(it.account(), verdict).decision();
        var version = agreements.pinned(decision.contract() + "@" + decision.version());
        return new Draft(heads.ofAccount(it.account(), version))
                .say("standing." + parts[0] + ".lead")
                .because(decided.all(it.account(), verdict))
                .link("standing.next")
                .letter("standing." + parts[0] + ".subject");
    }
}
