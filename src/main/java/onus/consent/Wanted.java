package onus.consent;

import java.util.Map;
import onus.contract.AccessTerms.Danger;
import onus.contract.Action;
import onus.customer.Service;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.settlement.ScopedObject;
import org.jspecify.annotations.Nullable;

/** What somebody of the desk wants to do to what, why, and what makes it an emergency, if it is one. */
public record Wanted(
        Action action,
        ScopedObject object,
        String reason,
        @Nullable Danger danger) {

    /** A touch of the whole service, with a reason in the customer's language. */
    static Wanted whole(Service service, Action action, String reason, Language language) {
        var words = Phrases.in(language, Wording.FILE).say(reason, Map.of());
        return new Wanted(action, ScopedObject.whole(Gathering.whole(service.kind())), words, null);
    }

    static Wanted of(Intervention it) {
        return new Wanted(
                it.action(), it.object(), it.asking().reason(), it.asking().danger());
    }
}
