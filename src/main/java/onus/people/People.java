package onus.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.platform.SystemClock;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Who is who. Names are central: asked for before or after a customer's transaction, never inside it. */
@Component
public final class People {

    private final Transactions transactions;
    private final Persons persons;
    private final Memberships memberships;
    private final StaffRoles staffRoles;
    private final SystemClock clock;

    People(
            Transactions transactions,
            Persons persons,
            Memberships memberships,
            StaffRoles staffRoles,
            SystemClock clock) {
        this.transactions = transactions;
        this.persons = persons;
        this.memberships = memberships;
        this.staffRoles = staffRoles;
        this.clock = clock;
    }

    /** Somebody who speaks for a customer. */
    public record Contact(Person person, Membership membership) {}

    public Optional<Person> find(UUID person) {
        return transactions.central(() -> persons.find(person));
    }

    /** The persons among these that exist, by id. */
    public Map<UUID, Person> find(Collection<UUID> ids) {
        return transactions.central(() -> byId(persons.findAll(ids)));
    }

    /** Who speaks for a customer now, the longest known first; whoever is disabled does not. */
    public List<Contact> contactsOf(UUID account) {
        return transactions.central(() -> {
            var all = memberships.in(account);
            var known = byId(
                    persons.findEnabled(all.stream().map(Membership::person).toList()));
            return all.stream()
                    .flatMap(
                            it -> Optional.ofNullable(known.get(it.person())).map(who -> new Contact(who, it)).stream())
                    .toList();
        });
    }

    /** The owners of many accounts who are not disabled, by account; in the transaction of news, which sees them. */
    public Map<UUID, List<Person>> ownersOf(Collection<UUID> accounts) {
        var owners = memberships.owning(accounts);
        var known = byId(persons.findEnabled(
                owners.stream().map(Membership::person).distinct().toList()));
        return owners.stream()
                .filter(it -> known.containsKey(it.person()))
                .collect(Collectors.groupingBy(
                        Membership::account,
                        Collectors.mapping(it -> Objects.requireNonNull(known.get(it.person())), Collectors.toList())));
    }

    /** Whether an owner of the account can be told anything; without one its notices reach nobody. */
    public boolean hasReachableOwner(UUID account) {
        return contactsOf(account).stream().anyMatch(it -> it.membership().role() == ContactRole.OWNER);
    }

    /** Whether an account has no other owner than this person; may be asked in a transaction of the account. */
    public boolean isOnlyOwner(UUID account, UUID person) {
        return transactions.inAccount(account, () -> memberships.in(account)).stream()
                .filter(it -> it.role() == ContactRole.OWNER)
                .map(Membership::person)
                .toList()
                .equals(List.of(person));
    }

    /** For whom a person speaks. */
    public List<Membership> membershipsOf(UUID person) {
        return transactions.central(() -> memberships.of(person));
    }

    /** Those of these persons who exist and are not shut out, in the same order. */
    public List<UUID> reachable(List<UUID> ids) {
        var known = transactions.central(() -> byId(persons.findEnabled(ids)));
        return ids.stream().filter(known::containsKey).toList();
    }

    /** Who does this work at the desk, in any market and not shut out, the longest known first. */
    public List<UUID> atDesk(StaffRole role) {
        return transactions.central(() -> {
            var holding = staffRoles.holding(role);
            return persons.findAll(holding).stream().map(Person::id).sorted().toList();
        });
    }

    /** The same for one market: whoever works for it, or for all. */
    public List<UUID> atDesk(StaffRole role, String market) {
        return transactions.central(() -> {
            var holding = staffRoles.holding(role, market);
            return persons.findAll(holding).stream().map(Person::id).sorted().toList();
        });
    }

    /** Names a contact under the customer's plan, or changes the role. */
    public void change(Membership membership) {
        transactions.central(() -> memberships.put(membership, clock.instant()));
    }

    /** The person no longer speaks for the customer; false if they never did. */
    public boolean leave(UUID person, UUID account) {
        return transactions.central(() -> memberships.remove(person, account));
    }

    /** The person may not come in any more, whatever they still hold. */
    public void disable(UUID person) {
        transactions.central(() -> persons.disable(person, clock.instant()));
    }

    private static Map<UUID, Person> byId(Collection<Person> persons) {
        return persons.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
