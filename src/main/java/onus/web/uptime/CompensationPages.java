package onus.web.uptime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.billing.Recompense;
import onus.billing.Recompenses;
import onus.customer.Customer;
import onus.customer.Service;
import onus.customer.Services;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.platform.Transactions;
import onus.uptime.compensation.Compensating;
import onus.uptime.compensation.Proofs;
import onus.web.Explaining;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What months gave back, and the sheet that proves each. */
@Controller
class CompensationPages {

    private final Lookups lookups;
    private final Compensating compensating;
    private final Proofs proofs;
    private final Transactions transactions;
    private final Recompenses recompenses;
    private final Services services;
    private final Explaining explaining;
    private final Pages pages;

    CompensationPages(
            Lookups lookups,
            Compensating compensating,
            Proofs proofs,
            Transactions transactions,
            Recompenses recompenses,
            Services services,
            Explaining explaining,
            Pages pages) {
        this.lookups = lookups;
        this.compensating = compensating;
        this.proofs = proofs;
        this.transactions = transactions;
        this.recompenses = recompenses;
        this.services = services;
        this.explaining = explaining;
        this.pages = pages;
    }

    @GetMapping("/customers/{reference}/compensations")
    @Allowed.ToEveryone
    View list(Visit visit, @PathVariable String reference) {
        var customer = customer(visit, reference);
        var papers = papers(customer);
        var lines = compensating.of(customer.account()).stream()
                .map(it -> new CompensationSheets.Line(it, Optional.ofNullable(papers.get(it.id()))))
                .toList();
        return pages.show(visit, "uptime/compensations", new CompensationSheets.All(customer, lines));
    }

    @GetMapping("/customers/{reference}/compensations/{id}")
    @Allowed.ToEveryone
    View show(Visit visit, @PathVariable String reference, @PathVariable UUID id) {
        var customer = customer(visit, reference);
        var proof = proofs.of(customer.account(), id).orElseThrow(() -> new NotHere(id.toString()));
        return pages.show(
                visit,
                "uptime/proof",
                new CompensationSheets.One(
                        customer,
                        proof,
                        Optional.ofNullable(papers(customer).get(id)),
                        names(customer),
                        explaining.explain(proof.because(), proof.version(), visit.words()),
                        proof.line().toString()));
    }

    private Map<UUID, Recompense> papers(Customer customer) {
        List<Recompense> all = transactions.inAccount(customer.account(), () -> recompenses.of(customer.account()));
        return all.stream().collect(Collectors.toMap(Recompense::id, Function.identity()));
    }

    private Map<String, String> names(Customer customer) {
        return transactions.inAccount(customer.account(), () -> services.of(customer.account())).stream()
                .collect(Collectors.toMap(Service::reference, Service::name));
    }

    private Customer customer(Visit visit, String reference) {
        return lookups.customer(visit.caller(), reference).orElseThrow(() -> new NotHere(reference));
    }
}
