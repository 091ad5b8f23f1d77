package onus.web.desk;

import java.util.List;
import onus.billing.Register;
import onus.desk.CustomerRow;
import onus.desk.ProposalRow;
import onus.people.ContactRole;
import onus.people.People;
import onus.settlement.StandingState;
import onus.web.Complaint;
import onus.web.Form;
import onus.web.home.Home;

/**
 * A page of the customers.
 *
 * @param more path of the next page; empty on the last one
 */
public record CustomersSheet(Form form, List<CustomerRow> rows, String more) {

    /**
     * One customer with everything the desk knows.
     *
     * @param waiting proposals about the customer that nobody has answered
     */
    public record One(
            Home home,
            List<People.Contact> contacts,
            List<Register.Entry> invoices,
            List<ProposalRow> waiting,
            Form form,
            Complaint complaint,
            String key) {

        /** Whether a contest took support away, so that somebody may propose to give it back. */
        public boolean isWithdrawn() {
            return home.standing()
                    .filter(it -> it.state() == StandingState.WITHDRAWN)
                    .isPresent();
        }

        /** Whether an owner can be told anything. */
        public boolean reachable() {
            return contacts.stream().anyMatch(it -> it.membership().role() == ContactRole.OWNER);
        }
    }
}
