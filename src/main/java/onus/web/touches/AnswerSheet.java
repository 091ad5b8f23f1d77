package onus.web.touches;

import java.util.List;
import onus.contract.ContractVersion;
import onus.customer.Service;
import onus.ticket.Ticket;
import onus.web.Complaint;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What support asks a customer to let it do.
 *
 * @param text exactly what a yes would say
 * @param renewal exactly what carrying the right on would say; null where there is none to carry on
 */
public record AnswerSheet(
        Ticket ticket,
        Service service,
        ContractVersion version,
        TouchRow row,
        String text,
        @Nullable String renewal,
        Form form,
        Complaint complaint,
        String key) {

    /** Hours that can be chosen besides the ticket's end; none longer than the contract allows. */
    public List<Integer> hours() {
        int most = version.terms().authorisation().maxHours();
        return List.of(1, 4, 24).stream().filter(it -> it < most).toList();
    }

    public String path() {
        return "/interventions/" + row.it().reference();
    }
}
