package onus.web.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.desk.privacy.Preview;
import onus.people.Person;
import onus.web.Complaint;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page of one's own data, or at the desk that of a customer or of one contact.
 *
 * @param whole whether it is about the whole customer, or about one person alone
 * @param path of the page
 * @param choice at the desk, about whom it may be
 */
public record PrivacySheet(Preview preview, boolean whole, String path, Choice choice, Form form, Complaint complaint) {

    /**
     * About whom the desk asks.
     *
     * @param person one of the contacts; null: the customer with all of them
     */
    public record Choice(List<Person> contacts, @Nullable UUID person) {

        static final Choice NONE = new Choice(List.of(), null);

        public boolean is(Person contact) {
            return contact.id().equals(person);
        }

        /** The name of the chosen contact. */
        public Optional<String> name() {
            return contacts.stream().filter(this::is).map(Person::name).findFirst();
        }
    }

    /** Where everything known is told. */
    public String export() {
        return path + "/export" + (choice.person() == null ? "" : "?person=" + choice.person());
    }
}
