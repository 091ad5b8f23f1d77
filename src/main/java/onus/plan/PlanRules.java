package onus.plan;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.customer.Service;
import onus.customer.ServiceKind;
import onus.customer.Services;
import onus.customer.Standings;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.settlement.PlanLadder;
import onus.settlement.StandingOf;
import onus.settlement.StandingState;
import onus.settlement.Verdict;
import org.springframework.stereotype.Component;

/** Whether an account may have the plan it wants. */
@Component
class PlanRules {

    /** The logical equivalents of a server. */
    private static final Set<ServiceKind> SERVERS = EnumSet.of(ServiceKind.SERVER, ServiceKind.INSTANCE);

    private final Services services;
    private final Standings standings;
    private final NamedContacts contacts;
    private final Replanning replanning;

    PlanRules(Services services, Standings standings, NamedContacts contacts, Replanning replanning) {
        this.services = services;
        this.standings = standings;
        this.contacts = contacts;
        this.replanning = replanning;
    }

    Ruling<PlanWish> allow(UUID account, PlanWish wish, Coverage now, Asked asked) {
        return standing(account, now, asked.at())
                .flatMap(_ -> sold(wish, now))
                .flatMap(it -> servers(account, it, now))
                .flatMap(it -> contacts(account, it, now))
                .flatMap(it -> changes(account, it, now, asked.at()));
    }

    private Ruling<StandingState> standing(UUID account, Coverage now, Instant at) {
        return switch (standings.under(account, now.terms(), at)) {
            case Verdict.Decided<StandingOf.Answer>(var answer, var because) ->
                answer.standing() == StandingState.FULL
                        ? Ruling.granted(answer.standing())
                        : new Ruling.Denied<>(PlanRefusal.STANDING, because);
            case Verdict.Refused<StandingOf.Answer>(var code, var because) -> Ruling.denied(code, because);
        };
    }

    private static Ruling<PlanWish> sold(PlanWish wish, Coverage now) {
        var sold = PlanLadder.of(now.terms()).contains(wish.plan()) && !Plans.isBasic(now.terms(), wish.plan());
        return sold ? Ruling.granted(wish) : PlanRefusal.NOT_FOR_SALE.denied();
    }

    private Ruling<PlanWish> servers(UUID account, PlanWish wish, Coverage now) {
        var own = services.of(account).stream()
                .filter(it -> it.contract().equals(now.terms().contract()))
                .collect(Collectors.toMap(Service::id, Service::kind));
        if (!own.keySet().containsAll(wish.servers())) {
            return PlanRefusal.NO_SUCH_SERVER.denied();
        }
        return wish.servers().stream().allMatch(it -> SERVERS.contains(own.get(it)))
                ? smaller(wish, now)
                : PlanRefusal.NOT_A_SERVER.denied();
    }

    /** A smaller plan begins later; a server that is added now has the price of the larger one, which is told apart. */
    private static Ruling<PlanWish> smaller(PlanWish wish, Coverage now) {
        return PlanLadder.compare(wish.plan(), now.plan(), now.terms()) < 0
                        && !covered(now).containsAll(wish.servers())
                ? PlanRefusal.SMALLER_PLAN_ADDS_NO_SERVER.denied()
                : Ruling.granted(wish);
    }

    private Ruling<PlanWish> contacts(UUID account, PlanWish wish, Coverage now) {
        var most = Plans.row(now.terms(), wish.plan()).orElseThrow().contacts();
        return most != null && contacts.of(account).size() > most
                ? PlanRefusal.TOO_MANY_NAMED.denied()
                : Ruling.granted(wish);
    }

    private Ruling<PlanWish> changes(UUID account, PlanWish wish, Coverage now, Instant at) {
        boolean same = wish.plan().equals(now.plan())
                && wish.servers().equals(replanning.lasting(account, at))
                && replanning.next(account, at).isEmpty();
        return same ? PlanRefusal.NOTHING_CHANGES.denied() : Ruling.granted(wish);
    }

    private static Set<UUID> covered(Coverage now) {
        return now.servers().stream().map(Cover::service).collect(Collectors.toSet());
    }
}
