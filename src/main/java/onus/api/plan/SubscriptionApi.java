package onus.api.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.reply.Revision;
import onus.api.security.Routes;
import onus.customer.Customer;
import onus.customer.Service;
import onus.customer.Services;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.plan.Naming;
import onus.plan.PlanWish;
import onus.plan.Subscribing;
import onus.plan.Subscription;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer's plan: its price is told for the plan and all its servers, then ordered like any other. */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}/subscription")
final class SubscriptionApi {

    private final Lookups lookups;
    private final Transactions transactions;
    private final Services services;
    private final Subscribing subscribing;
    private final Naming naming;
    private final Clock clock;

    SubscriptionApi(
            Lookups lookups,
            Transactions transactions,
            Services services,
            Subscribing subscribing,
            Naming naming,
            Clock clock) {
        this.lookups = lookups;
        this.transactions = transactions;
        this.services = services;
        this.subscribing = subscribing;
        this.naming = naming;
        this.clock = clock;
    }

    /** The plan that is wanted and all the servers it is to cover, those that are covered already included. */
    record Wish(String plan, List<String> servers) {
        static Wish read(Fields fields) {
            var plan = fields.required("plan").line(60);
            var servers = fields.optional("servers").list(1000, it -> it.line(20));
            fields.end();
            return new Wish(plan.value(), servers.or(List.of()));
        }
    }

    /** The told monthly gross, confirmed. */
    record Order(UUID offer, BigDecimal amount, CurrencyUnit currency) {
        static Order read(Fields fields) {
            var offer = fields.required("offer").id();
            var amount = fields.required("amount").decimal();
            var currency = fields.required("currency").currency();
            fields.end();
            return new Order(offer.value(), amount.value(), currency.value());
        }

        Money gross() {
            if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
                throw Problem.invalid("/amount", "not-a-decimal");
            }
            return Money.of(currency, amount.setScale(currency.getDecimalPlaces()));
        }
    }

    /** Whether a person may order changes. */
    record Named(UUID person, boolean named) {
        static Named read(Fields fields) {
            var person = fields.required("person").id();
            var named = fields.optional("named").flag();
            fields.end();
            return new Named(person.value(), named.or(true));
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    ResponseEntity<SubscriptionBody> now(Caller caller, @PathVariable String reference) {
        return tell(customer(caller, reference).account());
    }

    /** Tells a price; nothing changes by it. */
    @PostMapping
    @Allowed(
            contacts = ContactRole.OWNER,
            staff = {StaffRole.AGENT, StaffRole.SALES, StaffRole.SUPERVISOR})
    ResponseEntity<PlanOffer> price(Caller caller, @PathVariable String reference, @RequestBody Wish body) {
        var account = customer(caller, reference).account();
        var wish = new PlanWish(body.plan(), servers(account, body.servers()));
        var told = granted(subscribing.tell(account, wish, now(caller)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(PlanOffer.of(told, body.servers().stream().distinct().toList()));
    }

    @PostMapping("/order")
    @Allowed(contacts = ContactRole.OWNER)
    ResponseEntity<SubscriptionBody> order(Caller caller, @PathVariable String reference, @RequestBody Order body) {
        var account = customer(caller, reference).account();
        granted(subscribing.order(account, body.offer(), body.gross(), now(caller)));
        return tell(account);
    }

    /** Ends with the month; until then everything stays. */
    @PostMapping("/cancellation")
    @Allowed(contacts = ContactRole.OWNER)
    ResponseEntity<SubscriptionBody> cancel(Caller caller, @PathVariable String reference, IfMatch seen) {
        var account = customer(caller, reference).account();
        seen.require(found(account).revision());
        granted(subscribing.cancel(account, now(caller)));
        return tell(account);
    }

    @PostMapping("/contacts")
    @Allowed(
            contacts = ContactRole.OWNER,
            staff = {StaffRole.AGENT, StaffRole.SALES, StaffRole.SUPERVISOR})
    ResponseEntity<SubscriptionBody> name(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody Named body) {
        var account = customer(caller, reference).account();
        seen.require(found(account).revision());
        granted(
                body.named()
                        ? naming.name(account, body.person(), now(caller))
                        : naming.strike(account, body.person(), now(caller)));
        return tell(account);
    }

    private ResponseEntity<SubscriptionBody> tell(UUID account) {
        var found = found(account);
        return Revision.ok(found.revision(), SubscriptionBody.of(found, all(account)));
    }

    private Subscription found(UUID account) {
        return subscribing.of(account, clock.instant()).orElseThrow(Problem::notFound);
    }

    private Set<UUID> servers(UUID account, List<String> references) {
        var all = all(account);
        return references.stream()
                .map(reference -> all.stream()
                        .filter(it -> it.reference().equals(reference))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("/servers", "not-there")))
                .map(Service::id)
                .collect(Collectors.toSet());
    }

    private List<Service> all(UUID account) {
        return transactions.inAccount(account, () -> services.of(account));
    }

    private Asked now(Caller caller) {
        return Asked.now(caller, clock.instant());
    }

    private static <T> T granted(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var result) -> result;
            case Ruling.Denied<T> denied -> throw Problem.of(denied);
        };
    }

    private Customer customer(Caller caller, String reference) {
        return lookups.customer(caller, reference).orElseThrow(Problem::notFound);
    }
}
