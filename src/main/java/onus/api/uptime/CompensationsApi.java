package onus.api.uptime;

import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.api.uptime.CompensationBodies.CompensationBody;
import onus.api.uptime.CompensationBodies.SheetBody;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
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

    CompensationsApi(Lookups lookups, Compensating compensating, Proofs proofs) {
        this.lookups = lookups;
        this.compensating = compensating;
        this.proofs = proofs;
    }

    /** The latest month first. */
    @GetMapping
    @Allowed.ToEveryone
    Listing<CompensationBody> all(Caller caller, @PathVariable String reference) {
        var found = compensating.of(account(caller, reference));
        return new Listing<>(found.stream().map(CompensationBody::of).toList());
    }

    @GetMapping("/{id}")
    @Allowed.ToEveryone
    SheetBody one(Caller caller, @PathVariable String reference, @PathVariable UUID id, Language language) {
        return proofs.of(account(caller, reference), id)
                .map(it -> SheetBody.of(it, language))
                .orElseThrow(Problem::notFound);
    }

    private UUID account(Caller caller, String reference) {
        return lookups.customer(caller, reference)
                .orElseThrow(Problem::notFound)
                .account();
    }
}
