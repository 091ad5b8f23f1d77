package onus.web.desk;

import java.util.List;
import onus.billing.Register;
import onus.desk.CustomerRow;
import onus.people.People;
import onus.web.Form;
import onus.web.home.Home;

/**
 * A page of the customers.
 *
 * @param more path of the next page; empty on the last one
 */
public record CustomersSheet(Form form, List<CustomerRow> rows, String more) {

    /** One customer with everything the desk knows. */
    public record One(Home home, List<People.Contact> contacts, List<Register.Entry> invoices) {}
}
