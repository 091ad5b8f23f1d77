package onus.api.customer;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.billing.RenewalPrice;
import onus.billing.Renewing;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.customer.Agreements;
import onus.customer.Customer;
import onus.customer.Registering;
import onus.customer.Service;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.customer.Services;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers run, each under exactly one contract. */
@RestController
@RequestMapping(Routes.BASE)
final class ServicesApi {

    private final Lookups lookups;
    private final Registering registering;
    private final Services services;
    private final Transactions transactions;
    private final Contracts contracts;
    private final Agreements agreements;
    private final Renewing renewing;
    private final Clock clock;

    ServicesApi(
            Lookups lookups,
            Registering registering,
            Services services,
            Transactions transactions,
            Contracts contracts,
            Agreements agreements,
            Renewing renewing,
            Clock clock) {
        this.lookups = lookups;
        this.registering = registering;
        this.services = services;
        this.transactions = transactions;
        this.contracts = contracts;
        this.agreements = agreements;
        this.renewing = renewing;
        this.clock = clock;
    }

    /** A service to be taken into the books. */
    record ServiceWish(ServiceKind kind, String name, String contract, LocalDate endsOn, Price monthlyNet) {
        static ServiceWish read(Fields fields) {
            var kind = fields.required("kind").code(ServiceKind.class);
            var name = fields.required("name").line(200);
            var contract = fields.required("contract").line(60);
            var endsOn = fields.required("endsOn").date();
            var net = fields.required("monthlyNet").object(Price::read);
            fields.end();
            return new ServiceWish(kind.value(), name.value(), contract.value(), endsOn.value(), net.value());
        }
    }

    /** A price as it is written outside. */
    record Price(BigDecimal amount, CurrencyUnit currency) {
        static Price read(Fields fields) {
            var amount = fields.required("amount").decimal();
            var currency = fields.required("currency").currency();
            amount.maybe().filter(it -> it.signum() < 0).ifPresent(_ -> fields.wrong("amount", "negative"));
            fields.end();
            return new Price(amount.value(), currency.value());
        }
    }

    /**
     * A service as it is read outside.
     *
     * @param contract the terms in force now; before the first version the contract's bare key
     * @param endsOn first day it is no longer paid for
     * @param renewal what going on costs; none in lists, and where the contract has no price for it
     */
    record ServiceBody(
            String reference,
            String customer,
            ServiceKind kind,
            String name,
            String contract,
            LocalDate endsOn,
            Money monthlyNet,
            Optional<RenewalBody> renewal) {}

    @PostMapping("/customers/{reference}/services")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.SALES, StaffRole.SUPERVISOR})
    ResponseEntity<ServiceBody> register(Caller caller, @PathVariable String reference, @RequestBody ServiceWish body) {
        var customer = customer(caller, reference);
        var contract =
                contracts.find(body.contract()).orElseThrow(() -> Problem.invalid("/contract", "not-a-contract"));
        var draft = new ServiceDraft(body.kind(), body.name(), body.contract(), body.endsOn(), price(body, contract));
        var service = registering.service(customer.account(), draft, clock.instant());
        return ResponseEntity.created(URI.create(Routes.BASE + "/services/" + service.reference()))
                .body(told(service, customer, Optional.empty()));
    }

    @GetMapping("/customers/{reference}/services")
    @Allowed.ToEveryone
    Listing<ServiceBody> all(Caller caller, @PathVariable String reference) {
        var customer = customer(caller, reference);
        var found = transactions.inAccount(customer.account(), () -> services.of(customer.account()));
        return new Listing<>(
                found.stream().map(it -> told(it, customer, Optional.empty())).toList());
    }

    /** The service, and what going on for so many months costs. */
    @GetMapping("/services/{reference}")
    @Allowed.ToEveryone
    ServiceBody one(Caller caller, @PathVariable String reference, @RequestParam(defaultValue = "1") int months) {
        if (months < 1 || months > RenewalsApi.MOST) {
            throw Problem.invalid("?months", "not-a-count", Map.of("least", 1, "most", RenewalsApi.MOST));
        }
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        return told(service, lookups.customerOf(service), renewal(service, months));
    }

    private Optional<RenewalBody> renewal(Service service, int months) {
        return switch (renewing.price(service.account(), service.id(), months, clock.instant())) {
            case Ruling.Granted<RenewalPrice>(var price) -> Optional.of(RenewalBody.of(price));
            case Ruling.Denied<RenewalPrice> _ -> Optional.empty();
        };
    }

    private static Money price(ServiceWish body, Contract contract) {
        var price = body.monthlyNet();
        if (!price.currency().equals(contract.market().currency())) {
            throw Problem.invalid("/monthlyNet/currency", "another-currency");
        }
        if (price.amount().stripTrailingZeros().scale() > price.currency().getDecimalPlaces()) {
            throw Problem.invalid("/monthlyNet/amount", "not-a-decimal");
        }
        return Money.of(
                price.currency(), price.amount().setScale(price.currency().getDecimalPlaces()));
    }

    private ServiceBody told(Service it, Customer customer, Optional<RenewalBody> renewal) {
        var terms = agreements.inForce(it, clock.instant()).map(ContractVersion::pin);
        return new ServiceBody(
                it.reference(),
                customer.reference(),
                it.kind(),
                it.name(),
                terms.orElse(it.contract()),
                it.endsOn(),
                it.monthlyNet(),
                renewal);
    }

    private Customer customer(Caller caller, String reference) {
        return lookups.customer(caller, reference).orElseThrow(Problem::notFound);
    }
}
