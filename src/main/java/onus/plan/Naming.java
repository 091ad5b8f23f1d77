package onus.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.people.Asked;
import onus.people.People;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** Says which people may order changes under a plan: as many as it names; anybody else may ask and report. */
@Component
public class Naming {

    private final Transactions transactions;
    private final People people;
    private final Coverages coverages;
    private final Subscriptions subscriptions;
    private final NamedContacts contacts;
    private final Chain chain;

    Naming(
            Transactions transactions,
            People people,
            Coverages coverages,
            Subscriptions subscriptions,
            NamedContacts contacts,
            Chain chain) {
        this.transactions = transactions;
        this.people = people;
        this.coverages = coverages;
        this.subscriptions = subscriptions;
        this.contacts = contacts;
        this.chain = chain;
    }

    /** Names somebody who speaks for the customer. */
    public Ruling<UUID> name(UUID account, UUID person, Asked asked) {
        var known = people.contactsOf(account).stream()
                .anyMatch(it -> it.person().id().equals(person));
        return known
                ? transactions.inAccount(account, () -> add(account, person, asked))
                : PlanRefusal.NO_SUCH_CONTACT.denied();
    }

    private Ruling<UUID> add(UUID account, UUID person, Asked asked) {
        subscriptions.lock(account);
        return refusal(account, person, asked.at())
                .<Ruling<UUID>>map(PlanRefusal::denied)
                .orElseGet(() -> {
                    contacts.add(account, person, new Hand(asked.person(), asked.at()));
                    chain.move(account, "named", Map.of("person", person.toString()), asked);
                    return Ruling.granted(person);
                });
    }

    private Optional<PlanRefusal> refusal(UUID account, UUID person, Instant now) {
        var coverage = coverages.at(account, now).filter(Coverage::subscribed);
        if (coverage.isEmpty()) {
            return Optional.of(PlanRefusal.NOT_SUBSCRIBED);
        }
        var named = contacts.of(account);
        if (named.contains(person)) {
            return Optional.of(PlanRefusal.NAMED_ALREADY);
        }
        var most = Plans.row(coverage.get().terms(), coverage.get().plan())
                .orElseThrow()
                .contacts();
        return most != null && named.size() >= most ? Optional.of(PlanRefusal.TOO_MANY_NAMED) : Optional.empty();
    }

    /** The person orders no more changes. */
    public Ruling<UUID> strike(UUID account, UUID person, Asked asked) {
        return transactions.inAccount(account, () -> {
            subscriptions.lock(account);
            if (!contacts.remove(account, person)) {
                return PlanRefusal.NOT_NAMED.denied();
            }
            chain.move(account, "struck", Map.of("person", person.toString()), asked);
            return Ruling.granted(person);
        });
    }
}
