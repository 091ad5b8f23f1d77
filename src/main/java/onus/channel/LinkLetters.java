package onus.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.channel.mail.Mail;
import onus.contract.Contract;
import onus.contract.Contracts;
import onus.contract.Market.Seller;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.people.Membership;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.reason.Phrases;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters with a link that opens a door: invitations and new passwords, in the person's own language. */
@Component
class LinkLetters {

    private final Transactions transactions;
    private final People people;
    private final Customers customers;
    private final Contracts contracts;
    private final Letterheads heads;
    private final Sender sender;

    LinkLetters(
            Transactions transactions,
            People people,
            Customers customers,
            Contracts contracts,
            Letterheads heads,
            Sender sender) {
        this.transactions = transactions;
        this.people = people;
        this.customers = customers;
        this.contracts = contracts;
        this.heads = heads;
        this.sender = sender;
    }

    /**
     * A link somebody waits for; {@code toString} must not give it away.
     *
     * @param kind of letter: {@code invitation} or {@code reset}
     * @param more facts of its own sentences
     * @param account whose contact the person becomes; none at the desk
     */
    record Asked(
            String kind, Person person, @Nullable UUID account, String page, Instant until, Map<String, Value> more) {

        Asked(String kind, Person person, @Nullable UUID account, String page, Instant until) {
            this(kind, person, account, page, until, Map.of());
        }

        @Override
        public String toString() {
            return "Asked[" + kind + "]";
        }
    }

    Mail mail(Asked asked, Instant now) {
        return mail(asked, UuidCreator.getTimeOrderedEpoch(), now);
    }

    /** The letter of a known id: sent again, mail programs show it once. */
    Mail mail(Asked asked, UUID id, Instant now) {
        var person = asked.person();
        var phrases = Phrases.in(person.language(), Draft.FILE);
        var customer = customer(asked);
        var seller = seller(customer);
        var facts = new HashMap<>(asked.more());
        facts.put("name", new Value.Name(Layout.oneLine(person.name())));
        facts.put("customer", new Value.Name(customer.map(Customer::name).orElse(seller.name())));
        facts.put("until", new Value.Moment(asked.until(), person.zone()));
        return new Mail(
                id,
                now,
                sender.of(seller),
                new Mail.Party(person.name(), person.email()),
                phrases.say(asked.kind() + ".subject", facts),
                body(asked, phrases, facts) + "\n\n-- \n" + seller.name() + "\n",
                sender.messageId(id, seller),
                List.of());
    }

    private String body(Asked asked, Phrases phrases, Map<String, Value> facts) {
        return String.join(
                "\n\n",
                Layout.paragraph(phrases.say("greeting", facts)),
                Layout.paragraph(phrases.say(asked.kind() + ".lead", facts)),
                heads.link(asked.page()),
                Layout.paragraph(phrases.say(asked.kind() + ".next", facts)));
    }

    /** The customer the letter is about: the one invited to, or any that the person speaks for. */
    private Optional<Customer> customer(Asked asked) {
        return Optional.ofNullable(asked.account())
                .or(() -> people.membershipsOf(asked.person().id()).stream()
                        .map(Membership::account)
                        .findFirst())
                .flatMap(account -> transactions.inAccount(account, () -> customers.find(account)));
    }

    /** The customer's seller; for the desk any will do. */
    private Seller seller(Optional<Customer> customer) {
        var markets = contracts.keys().stream()
                .flatMap(it -> contracts.find(it).stream())
                .map(Contract::market)
                .toList();
        return markets.stream()
                .filter(it ->
                        customer.filter(one -> one.market().equals(it.key())).isPresent())
                .findFirst()
                .or(() -> markets.stream().findFirst())
                .orElseThrow()
                .seller();
    }
}
