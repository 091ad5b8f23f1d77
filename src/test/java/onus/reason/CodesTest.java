package onus.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import onus.billing.CreditOrigin;
import onus.consent.contact.Attempt;
import onus.contract.AccessTerms;
import onus.contract.Action;
import onus.contract.Channel;
import onus.contract.DeskTerms;
import onus.contract.ObjectKind;
import onus.contract.Terms;
import onus.contract.TicketKind;
import onus.settlement.Announcement;
import onus.settlement.Claim;
import onus.settlement.Entitlement;
import onus.settlement.Fault;
import onus.settlement.Outcome;
import onus.settlement.Situation;
import onus.settlement.StandingOf;
import onus.settlement.StandingState;
import onus.ticket.Line;
import org.junit.jupiter.api.Test;

class CodesTest {

    /** A value that a reason, a letter or a page tells by its code has a word; other languages have the same keys. */
    @Test
    void everyCodeOfTheTradeHasAWord() {
        has("claim", Claim.values());
        has("fault", Fault.values());
        has("outcome", Outcome.values());
        has("credit-origin", CreditOrigin.values());
        has("standing", StandingState.values());
        has("event", StandingOf.What.values());
        has("support", Terms.Support.values());
        has("channel", Channel.values());
        has("kind", TicketKind.values());
        has("line", Line.values());
        has("payable-if", Announcement.PayableIf.values());
        has("action", Action.values());
        has("object", ObjectKind.values());
        has("right", AccessTerms.Right.values());
        has("danger", AccessTerms.Danger.values());
        has("situation", Situation.values());
        has("grantor", AccessTerms.Grantor.values());
        has("contact-event", DeskTerms.ContactEvent.values());
        has("contact-result", Attempt.Result.values());
        has("actor", Entitlement.Actor.values());
    }

    private static void has(String set, Coded... codes) {
        assertThat(Texts.of(Language.EN, "codes").keys())
                .containsAll(Arrays.stream(codes)
                        .map(it -> "code." + set + "." + it.code())
                        .toList());
    }
}
