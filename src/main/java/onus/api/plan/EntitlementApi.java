package onus.api.plan;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.api.reply.DecidedBody;
import onus.api.security.Routes;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.plan.ActionWish;
import onus.plan.Entitled;
import onus.plan.Entitling;
import onus.plan.TicketWish;
import onus.reason.Coded;
import onus.reason.Language;
import onus.settlement.KeptVerdicts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gate of a ticket, asked before it is opened: what would be allowed, what it would use, what there is instead. Asking changes nothing. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/entitlement")
final class EntitlementApi {

    private static final int MOST = 20;

    private final Lookups lookups;
    private final Entitling entitling;
    private final Clock clock;

    EntitlementApi(Lookups lookups, Entitling entitling, Clock clock) {
        this.lookups = lookups;
        this.entitling = entitling;
        this.clock = clock;
    }

    /** With {@code scope} for each action of a row of the scope, and {@code actions} for how many others. */
    @GetMapping
    @Allowed.ToEveryone
    DecidedBody ask(
            Caller caller,
            @PathVariable String reference,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> channel,
            @RequestParam Optional<List<String>> scope,
            @RequestParam Optional<Integer> actions,
            Language language) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var wish = new TicketWish(
                service.id(),
                kind.map(it -> code("?kind", it, TicketKind.values()))
                        .orElseThrow(() -> Problem.invalid("?kind", "required")),
                channel.map(it -> code("?channel", it, Channel.values())).orElse(Channel.API),
                actions(scope.orElse(List.of()), actions.orElse(0)),
                caller);
        return entitling
                .ask(service.account(), wish, clock.instant())
                .map(it -> body(it, language))
                .orElseThrow(Problem::notFound);
    }

    private static List<ActionWish> actions(List<String> scope, int others) {
        if (others < 0 || scope.size() + others > MOST) {
            throw Problem.invalid("?actions", "not-a-count", "most", MOST);
        }
        return Stream.concat(
                        scope.stream().map(it -> new ActionWish(it, it)),
                        IntStream.range(0, others).mapToObj(_ -> new ActionWish("", null)))
                .toList();
    }

    private static <E extends Coded> E code(String pointer, String code, E[] all) {
        return Arrays.stream(all)
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(pointer, "not-a-code", "codes", codes(all)));
    }

    private static String codes(Coded... all) {
        return String.join(", ", Arrays.stream(all).map(Coded::code).toList());
    }

    private DecidedBody body(Entitled entitled, Language language) {
        var made = entitled.made();
        var decision = KeptVerdicts.of(made.question(), made.version(), made.verdict());
        return DecidedBody.of(decision, clock.instant(), language);
    }
}
