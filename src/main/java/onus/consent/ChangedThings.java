package onus.consent;

import java.util.Objects;
import java.util.Optional;
import onus.contract.Action;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.ScopeRow;
import onus.customer.Services;
import onus.plan.OrderedAction;
import onus.settlement.ScopedObject;
import onus.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What doing an ordered action touches, by the contract's scope. */
@Component
class ChangedThings {

    private final Gathering gathering;
    private final Services services;

    ChangedThings(Gathering gathering, Services services) {
        this.gathering = gathering;
        this.services = services;
    }

    /** The touch it needs, of the whole service; none for what touches nothing. */
    Optional<Wanted> wanted(Ticket ticket, OrderedAction action) {
        return Optional.ofNullable(touch(action, gathering.terms(ticket))).map(it -> {
            var kind = services.find(ticket.account(), ticket.service())
                    .orElseThrow()
                    .kind();
            return new Wanted(it, ScopedObject.whole(Gathering.whole(kind)), action.words(), null);
        });
    }

    /** What the row says; else whatever is administered changes the configuration, and what uses nothing touches nothing. */
    static @Nullable Action touch(OrderedAction action, ContractVersion version) {
        var rows = version.terms().scope();
        var said = rows == null
                ? Optional.<Action>empty()
                : rows.stream()
                        .filter(it -> it.key().equals(action.scope()))
                        .map(ScopeRow::touches)
                        .filter(Objects::nonNull)
                        .findFirst();
        return said.orElseGet(() -> switch (action.uses()) {
            case UNIT, QUOTE, METERED -> Action.CHANGE_CONFIGURATION;
            case NO_UNIT, ONCE_AT_START -> null;
        });
    }
}
