package onus.settlement;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.Unreadable;
import onus.settlement.line.Unreadable.Wrong;
import onus.settlement.line.WhatIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line taken apart: the question and its facts are read, everything it names was found. */
record Request(Asked<?, ?> asked, Pinned contract, Question<?> question, ObjectNode terms) {

    private static final Set<String> FIELDS = Set.of("id", "contract", "question", "facts", "terms");

    static Request of(JsonNode line, Contracts contracts) {
        if (!line.isObject()) {
            throw new Unreadable(Wrong.INVALID, "", Because.of("input").point("json"));
        }
        for (var field : line.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw unknown("/" + field, about(field, "unknown-field"));
            }
        }
        var name = text(line, "question");
        var asked =
                Asked.named(name).orElseThrow(() -> unknown("/question", notThere("question", name, Asked.names())));
        var contract = Pinned.find(text(line, "contract"), contracts);
        var currency = contract.contract().market().currency();
        return new Request(asked, contract, asked.question(required(line, "facts"), currency), terms(line));
    }

    /** The version that the facts or the pin choose, with the terms changed; empty before the contract's first one. */
    Optional<ContractVersion> version(WhatIf whatIf) {
        return contract.version(question).map(it -> whatIf.of(it, terms));
    }

    Verdict<?> verdict(WhatIf whatIf) {
        var version = version(whatIf);
        if (version.isEmpty()) {
            return Verdict.notOffered(notYetInForce());
        }
        planIsThere(version.get());
        return question.under(contract.contract(), version.get()).decide(version.get());
    }

    private Because notYetInForce() {
        var first = contract.contract().versions().getFirst();
        return Because.of("contract")
                .with("contract", new Value.Name(first.contract()))
                .with("from", new Value.Day(first.from()));
    }

    private void planIsThere(ContractVersion version) {
        var plans = version.terms().plans();
        if (plans != null && question instanceof PlanQuestion<?> ofPlan && ofPlan.namesNoPlan(version)) {
            throw unknown("/facts/plan", notThere("plan", ofPlan.plan(), plans.keySet()));
        }
    }

    private static ObjectNode terms(JsonNode line) {
        var terms = line.get("terms");
        if (terms == null || terms.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (terms instanceof ObjectNode overrides) {
            return overrides;
        }
        throw new Unreadable(Wrong.INVALID, "/terms", expected("terms", "object"));
    }

    private static String text(JsonNode line, String field) {
        var node = required(line, field);
        if (!node.isString()) {
            throw new Unreadable(Wrong.INVALID, "/" + field, expected(field, "text"));
        }
        return node.asString();
    }

    private static JsonNode required(JsonNode line, String field) {
        var node = line.get(field);
        if (node == null || node.isNull()) {
            throw new Unreadable(Wrong.INVALID, "/" + field, about(field, "missing"));
        }
        return node;
    }

    private static Because expected(String field, String kind) {
        return about(field, "expected").with("kind", new Value.Code("form", kind));
    }

    private static Because about(String field, String point) {
        return Because.of("input").point(point).with("field", new Value.Name(field));
    }

    static Because notThere(String what, String name, Collection<String> there) {
        return Because.of("input")
                .point("unknown-" + what)
                .with("name", new Value.Name(name))
                .with("known", new Value.Name(String.join(", ", there)));
    }

    static Unreadable unknown(String pointer, Because because) {
        return new Unreadable(Wrong.UNKNOWN, pointer, because);
    }
}
