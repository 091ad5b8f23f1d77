package onus.channel;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.ticket.Message;
import onus.ticket.Messages;
import onus.ticket.Side;
import org.springframework.stereotype.Component;

/**
 * Who is told: of a customer its owners, and of the desk's reply and of a merger whoever wrote, only who speaks for the customer now.
 */
@Component
class Recipients {

    private static final Set<NoticeKind> TO_WRITERS = Set.of(NoticeKind.REPLY, NoticeKind.MERGED);

    private final People people;
    private final Transactions transactions;
    private final Messages messages;

    Recipients(People people, Transactions transactions, Messages messages) {
        this.people = people;
        this.transactions = transactions;
        this.messages = messages;
    }

    List<Person> of(Occasion it) {
        var contacts = people.contactsOf(it.account());
        var writers = TO_WRITERS.contains(it.kind()) ? writers(it) : Set.<UUID>of();
        var wrote = persons(contacts, one -> writers.contains(one.person().id()));
        return wrote.isEmpty() ? persons(contacts, one -> one.membership().role() == ContactRole.OWNER) : wrote;
    }

    private Set<UUID> writers(Occasion it) {
        return transactions.inAccount(
                it.account(),
                () -> messages.of(it.account(), it.thing(), false).stream()
                        .filter(message -> message.side() == Side.CONTACT)
                        .map(Message::author)
                        .collect(Collectors.toSet()));
    }

    private static List<Person> persons(List<People.Contact> contacts, Predicate<People.Contact> wanted) {
        return contacts.stream().filter(wanted).map(People.Contact::person).toList();
    }
}
