package onus.web.touches;

import java.util.List;
import onus.consent.Authorisation;
import onus.contract.Action;
import onus.customer.Service;
import onus.web.Complaint;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a service whatever the ticket, and what its reader may sign.
 *
 * @param actions what may be signed by the reader; empty: nothing
 * @param text exactly what would be signed; null until something was chosen
 */
public record StandingSheet(
        Service service,
        List<Row> rows,
        List<Action> actions,
        @Nullable String text,
        Form form,
        Complaint complaint,
        String key) {

    /** A right that stands, or stood, and who signed it. */
    public record Row(Authorisation it, String by) {

        public boolean holds() {
            return it.revoked() == null;
        }
    }

    public String path() {
        return "/services/" + service.reference() + "/authorisations";
    }

    /** The field of an action's box. */
    public static String box(Action action) {
        return "action-" + action.code();
    }
}
