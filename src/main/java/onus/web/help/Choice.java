package onus.web.help;

import java.util.List;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.TicketKind;
import onus.customer.Customer;
import onus.customer.Service;
import onus.incident.Announcing;
import onus.incident.KnownCauses.KnownCause;
import onus.settlement.Announcement;
import onus.web.Complaint;
import onus.web.Explained;
import onus.web.Form;

/**
 * What help there is for a service today, and what it would cost.
 *
 * @param known a trouble of the service that the desk works on already
 */
public record Choice(
        Customer customer, Service service, ContractVersion version, List<Kind> kinds, Optional<KnownCause> known) {

    /** Whether it is offered now: nobody is sold a diagnosis of what is known. */
    public boolean offers(Kind kind) {
        return kind.open() && (known.isEmpty() || !Announcing.isIncident(kind.kind()));
    }

    /**
     * A kind of ticket.
     *
     * @param why why it is not open, or why it costs what it costs
     */
    public record Kind(TicketKind kind, boolean open, Optional<Announcement.Answer> price, Optional<Explained> why) {}

    /** The form in which somebody tells what they need. */
    public record Telling(Choice choice, Kind kind, Form form, Complaint complaint, String key) {}
}
