package onus.web.help;

import java.util.List;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.TicketKind;
import onus.customer.Customer;
import onus.customer.Service;
import onus.settlement.Announcement;
import onus.web.Complaint;
import onus.web.Explained;
import onus.web.Form;

/** What help there is for a service today, and what it would cost. */
public record Choice(Customer customer, Service service, ContractVersion version, List<Kind> kinds) {

    /**
     * A kind of ticket.
     *
     * @param why why it is not open, or why it costs what it costs
     */
    public record Kind(TicketKind kind, boolean open, Optional<Announcement.Answer> price, Optional<Explained> why) {}

    /** The form in which somebody tells what they need. */
    public record Telling(Choice choice, Kind kind, Form form, Complaint complaint, String key) {}
}
