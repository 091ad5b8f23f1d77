package onus.web.touches;

import java.util.Arrays;
import java.util.List;
import onus.contract.Action;
import onus.contract.ContractVersion;
import onus.contract.ObjectKind;
import onus.customer.Service;
import onus.ticket.Ticket;
import onus.web.Complaint;
import onus.web.Form;

/** What a technician wants to do, may do and has done under a ticket. */
public record TouchPanel(
        Ticket ticket,
        Service service,
        ContractVersion version,
        List<TouchRow> rows,
        Form form,
        Complaint complaint,
        String key) {

    public String path() {
        return "/desk/tickets/" + ticket.reference() + "/touches";
    }

    /** The service itself and the parts that go by a name. */
    public List<ObjectKind> objects() {
        return Arrays.stream(ObjectKind.values())
                .filter(it -> it.isNamed() || it.code().equals(service.kind().code()))
                .toList();
    }

    public List<Action> actions() {
        return List.of(Action.values());
    }
}
