package onus.clock;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onus.clock.Happening.What;
import onus.contract.ContractVersion;
import onus.contract.ShippedContracts;
import onus.settlement.Promised;
import onus.settlement.line.WhatIf;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Things told of a ticket in tests. */
final class Told {

    static final ContractVersion SHIPPED =
            new ShippedContracts().find("oktawave-pl").orElseThrow().versions().getLast();

    /** The same contract, amended so that clocks wait for the customer. */
    static final ContractVersion PAUSING =
            new WhatIf().of(SHIPPED, JsonNodeFactory.instance.objectNode().put("reaction.pauseOnCustomer", true));

    private Told() {}

    /** The same contract with one term changed. */
    static ContractVersion with(String term, Object value) {
        var terms = JsonMapper.shared().createObjectNode();
        terms.set(term, JsonMapper.shared().valueToTree(value));
        return new WhatIf().of(SHIPPED, terms);
    }

    /** On Monday 2 November 2026. */
    static Happening at(String time, What what) {
        return at(Instant.parse("2026-11-02T" + time + ":00Z"), what);
    }

    static Happening at(Instant at, What what) {
        return Happening.of(id(), at, what, id());
    }

    static Happening as(String time, What what, Promised kind, String plan) {
        return as(Instant.parse("2026-11-02T" + time + ":00Z"), what, kind, plan);
    }

    static Happening as(Instant at, What what, Promised kind, String plan) {
        return new Happening(
                id(), at, what, kind, plan, id(), what == What.ABSORBED ? at.minus(Duration.ofHours(5)) : null);
    }

    static Happening opened(String time, Promised kind, String plan) {
        return as(time, What.OPENED, kind, plan);
    }

    static Happening opened(Instant at, Promised kind, String plan) {
        return new Happening(id(), at, What.OPENED, kind, plan, null, null);
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
