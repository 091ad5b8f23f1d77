package onus.web.touches;

import java.util.List;
import onus.contract.ContractVersion;
import onus.customer.Service;
import onus.ticket.Ticket;
import onus.web.Complaint;
import onus.web.Form;

/**
 * What support asks a customer to let it do.
 *
 * @param text exactly what a yes would say
 */
public record AnswerSheet(
        Ticket ticket,
        Service service,
        ContractVersion version,
        TouchRow row,
        String text,
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
