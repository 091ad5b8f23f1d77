package onus.demo;

import java.util.Map;
import java.util.stream.Collectors;
import onus.people.Asked;
import onus.plan.PlanWish;
import onus.plan.Subscribing;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** How customers of the demonstration come to a plan. */
@Component
class PlanActs implements Repertoire {

    private final Cast cast;
    private final Subscribing subscribing;

    PlanActs(Cast cast, Subscribing subscribing) {
        this.cast = cast;
        this.subscribing = subscribing;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.of("orders-plan", this::orders);
    }

    /** Has the price told and orders exactly that. */
    private Ruling<?> orders(Plot plot, Script.Step step, Asked asked) {
        var customer = plot.tale().customer();
        var account = cast.customer(customer).account();
        var servers = step.texts("servers").stream()
                .map(it -> cast.service(customer + "/" + it).id())
                .collect(Collectors.toSet());
        return subscribing
                .tell(account, new PlanWish(step.text("plan"), servers), asked)
                .flatMap(told -> subscribing.order(
                        account, told.offer().id(), told.offer().price().gross(), asked));
    }
}
