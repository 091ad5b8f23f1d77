package onus.api.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.contract.PlanTerms.PlanRow;
import onus.customer.Service;
import onus.plan.Cover;
import onus.plan.Plans;
import onus.plan.Subscription;

/**
 * What an account has and what is planned.
 *
 * @param contract the terms it holds under
 * @param subscribed false where only the basic plan holds
 * @param next the plan from the next month on, if another one is planned
 * @param contacts how many people the plan names; empty: any number
 * @param named ids of those it names
 * @param quota units a month; empty where the plan contains no changes
 */
record SubscriptionBody(
        String plan,
        String contract,
        boolean subscribed,
        List<Server> servers,
        Optional<Subscription.Planned> next,
        Optional<Integer> contacts,
        List<UUID> named,
        Optional<Integer> quota) {

    /** A covered server; {@code to} is the first day it is not covered any more. */
    record Server(String service, String name, LocalDate from, Optional<LocalDate> to) {}

    static SubscriptionBody of(Subscription it, List<Service> services) {
        var coverage = it.coverage();
        var row = Plans.row(coverage.terms(), coverage.plan());
        Map<UUID, Service> byId = services.stream().collect(Collectors.toMap(Service::id, Function.identity()));
        return new SubscriptionBody(
                coverage.plan(),
                coverage.terms().pin(),
                coverage.subscribed(),
                coverage.servers().stream()
                        .map(cover -> server(cover, Objects.requireNonNull(byId.get(cover.service()))))
                        .toList(),
                it.next(),
                row.map(PlanRow::contacts),
                it.named(),
                row.map(PlanRow::quota));
    }

    private static Server server(Cover cover, Service service) {
        return new Server(service.reference(), service.name(), cover.from(), Optional.ofNullable(cover.to()));
    }
}
