package onus.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.plan.Coverage;
import onus.plan.Coverages;
import onus.plan.Plans;
import onus.settlement.Promised;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/** What a customer was promised for a ticket: the plan at an instant, and the terms of the day it came in. */
@Component
class Promises {

    private final Coverages coverages;

    Promises(Coverages coverages) {
        this.coverages = coverages;
    }

    /** The terms a ticket's clocks count by; empty where its contract has no plans. */
    Optional<ContractVersion> terms(Ticket ticket) {
        return coverage(ticket, ticket.openedAt()).map(Coverage::terms);
    }

    /** The plan that holds for a ticket at an instant. */
    String plan(Ticket ticket, Instant at) {
        return coverage(ticket, at).map(it -> plan(it, ticket)).orElseThrow();
    }

    /** Whether the account has plans at all. */
    boolean any(UUID account, Instant at) {
        return coverages.at(account, at).isPresent();
    }

    private Optional<Coverage> coverage(Ticket ticket, Instant at) {
        return coverages
                .at(ticket.account(), at)
                .filter(it -> it.terms().contract().equals(ticket.contract()));
    }

    /** Work on a service is promised to whoever covers it; questions about it to everybody, as their plan says. */
    private static String plan(Coverage coverage, Ticket ticket) {
        var question =
                Promised.of(ticket.kind()).filter(it -> it == Promised.QUESTION).isPresent();
        return question || coverage.covers(ticket.service()) ? coverage.plan() : Plans.basic(coverage.terms());
    }
}
