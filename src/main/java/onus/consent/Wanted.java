package onus.consent;

import onus.contract.AccessTerms.Danger;
import onus.contract.Action;
import onus.settlement.ScopedObject;
import org.jspecify.annotations.Nullable;

/** What somebody of the desk wants to do to what, why, and what makes it an emergency, if it is one. */
public record Wanted(
        Action action,
        ScopedObject object,
        String reason,
        @Nullable Danger danger) {

    static Wanted of(Intervention it) {
        return new Wanted(
                it.action(), it.object(), it.asking().reason(), it.asking().danger());
    }
}
