package onus.api.plan;

import java.time.Clock;
import onus.api.problem.Problem;
import onus.api.reply.DecidedBody;
import onus.api.security.Routes;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.plan.Entitled;
import onus.plan.Entitling;
import onus.reason.Language;
import onus.settlement.KeptVerdicts;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gate of a ticket, asked before it is opened: what would be allowed, what it would use, what there is instead. Asking changes nothing. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/entitlement")
final class EntitlementApi {

    private final Lookups lookups;
    private final Entitling entitling;
    private final Clock clock;

    EntitlementApi(Lookups lookups, Entitling entitling, Clock clock) {
        this.lookups = lookups;
        this.entitling = entitling;
        this.clock = clock;
    }

    @GetMapping
    @Allowed.ToEveryone
    DecidedBody ask(
            Caller caller, @PathVariable String reference, @ParameterObject GateQuery query, Language language) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        return entitling
                .ask(service.account(), query.wish(service.id(), caller), clock.instant())
                .map(it -> body(it, language))
                .orElseThrow(Problem::notFound);
    }

    private DecidedBody body(Entitled entitled, Language language) {
        var made = entitled.made();
        var decision = KeptVerdicts.of(made.question(), made.version(), made.verdict());
        return DecidedBody.of(decision, clock.instant(), language);
    }
}
