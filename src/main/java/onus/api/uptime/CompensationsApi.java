package onus.api.uptime;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.api.problem.Problem;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.api.uptime.CompensationBodies.CompensationBody;
import onus.api.uptime.CompensationBodies.SheetBody;
import onus.billing.Recompense;
import onus.billing.Recompenses;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.uptime.compensation.Compensating;
import onus.uptime.compensation.Proofs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What months gave back, each with a proof that the customer can compute again. */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}/compensations")
final class CompensationsApi {

    private final Lookups lookups;
    private final Compensating compensating;
    private final Proofs proofs;
    private final Transactions transactions;
    private final Recompenses recompenses;

    CompensationsApi(
            Lookups lookups,
            Compensating compensating,
            Proofs proofs,
            Transactions transactions,
            Recompenses recompenses) {
        this.transactions = transactions;
        this.recompenses = recompenses;
        this.lookups = lookups;
        this.compensating = compensating;
        this.proofs = proofs;
    }

    /** The latest month first. */
    @GetMapping
    @Allowed.ToEveryone
    Listing<CompensationBody> all(Caller caller, @PathVariable String reference) {
        var account = account(caller, reference);
        var found = compensating.of(account);
        var papers = papers(account);
        return new Listing<>(found.stream()
                .map(it -> CompensationBody.of(it, Optional.ofNullable(papers.get(it.id()))))
                .toList());
    }

    @GetMapping("/{id}")
    @Allowed.ToEveryone
    SheetBody one(Caller caller, @PathVariable String reference, @PathVariable UUID id, Language language) {
        var account = account(caller, reference);
        return proofs.of(account, id)
                .map(it -> SheetBody.of(it, Optional.ofNullable(papers(account).get(id)), language))
                .orElseThrow(Problem::notFound);
    }

    private Map<UUID, Recompense> papers(UUID account) {
        return transactions.inAccount(
                account,
                () -> recompenses.of(account).stream().collect(Collectors.toMap(Recompense::id, Function.identity())));
    }

    private UUID account(Caller caller, String reference) {
        return lookups.customer(caller, reference)
                .orElseThrow(Problem::notFound)
                .account();
    }
}
