package onus.settlement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onus.contract.AccessTerms.Authorisation;
import onus.contract.AccessTerms.Danger;
import onus.contract.AccessTerms.Grantor;
import onus.contract.AccessTerms.Right;
import onus.contract.AccessTerms.Rule;
import onus.contract.Action;
import onus.contract.ContractVersion;
import onus.contract.ObjectKind;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.line.OrNone;
import org.jspecify.annotations.Nullable;

/**
 * Whether support may touch what a customer hosts. What an order, its second tick or an accepted quote allows is among {@code held}, like every
 * authorisation; the situation alone allows only what a plan says of a covered server.
 *
 * @param situation absent: neither an ordered change nor a failure
 * @param covered whether a plan covers the server
 * @param danger what makes it an emergency, if it is one
 * @param standing absent: full
 * @param held every authorisation that could be meant, whatever became of it
 */
public record Intervention(
        Action action,
        ObjectKind object,
        @Nullable Situation situation,
        @OrNone boolean covered,
        @Nullable Danger danger,
        @Nullable StandingState standing,
        @OrNone List<Held> held,
        Instant at)
        implements Question<Intervention.Answer> {

    /**
     * How far support may go.
     *
     * @param authorisation the one that covers it, if it rests on one
     * @param ask who could authorise it, where that is missing
     * @param named whether the authorisation asked for must name the object
     * @param maxHours how long it can last before it is renewed
     */
    public record Answer(
            Right right,
            @Nullable String authorisation,
            @OrNone List<Grantor> ask,
            @OrNone boolean named,
            @Nullable Integer maxHours) {

        static Answer of(Right right) {
            return new Answer(right, null, List.of(), false, null);
        }
    }

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        if (held.stream().anyMatch(Held::isBackwards)) {
            return Verdict.contradiction(Because.of("facts").point("authorisation-backwards"));
        }
        var terms = version.terms().authorisation();
        var rule = terms.actions().of(action);
        if (!rule.takes(object)) {
            return new Verdict.Decided<>(Answer.of(Right.FORBIDDEN), List.of(because("object")));
        }
        var because = new ArrayList<Because>();
        var right = right(rule, terms, because);
        because.add(because(right.code()));
        return right == Right.NEEDS_AUTHORISATION
                ? authorised(terms, version, because)
                : new Verdict.Decided<>(Answer.of(right), because);
    }

    private Right right(Rule rule, Authorisation terms, List<Because> because) {
        if (danger != null && rule.emergency() != null && terms.emergencies().contains(danger)) {
            because.add(Because.of("authorisation.emergencies").with("danger", Value.Code.of("danger", danger)));
            return rule.emergency();
        }
        if (!covered || rule.covered() == null) {
            return rule.otherwise();
        }
        if (standing != null && standing != StandingState.FULL) {
            because.add(Because.of("authorisation.actions")
                    .point("standing")
                    .with("standing", Value.Code.of("standing", standing)));
            return rule.otherwise();
        }
        var working = Objects.requireNonNullElse(situation, Situation.OTHER);
        because.add(Because.of("authorisation.actions")
                .point("covered")
                .with("situation", Value.Code.of("situation", working)));
        var own = rule.covered();
        var special = switch (working) {
            case ORDERED_CHANGE -> own.ordered();
            case FAILURE -> own.failure();
            case OTHER -> null;
        };
        return special == null ? own.otherwise() : special;
    }

    private Verdict<Answer> authorised(Authorisation terms, ContractVersion version, List<Because> because) {
        var holding =
                held.stream().filter(it -> it.miss(action, at, terms) == null).findFirst();
        if (holding.isPresent()) {
            because.add(told(Because.of("authorisation.maxHours").point("held"), holding.get(), version));
            return new Verdict.Decided<>(
                    new Answer(Right.ALLOWED, holding.get().id(), List.of(), false, null), because);
        }
        because.add(missing(terms, version));
        boolean named = terms.namedScope().contains(action);
        if (named) {
            because.add(Because.of("authorisation.namedScope"));
        }
        var ask = terms.grantors(action);
        because.add(Because.of("authorisation.grantors")
                .point(ask.size() == 1 ? ask.getFirst().code() : "any"));
        return new Verdict.Decided<>(
                new Answer(Right.NEEDS_AUTHORISATION, null, ask, named, terms.maxHours()), because);
    }

    /** The nearest of the authorisations that do not help, and why it does not. */
    private Because missing(Authorisation terms, ContractVersion version) {
        Held nearest = null;
        var miss = Held.Miss.NONE;
        for (var it : held) {
            var why = it.miss(action, at, terms);
            if (why != null && why.compareTo(miss) < 0) {
                nearest = it;
                miss = why;
            }
        }
        return nearest == null ? miss.because() : told(miss.because(), nearest, version);
    }

    private static Because told(Because because, Held held, ContractVersion version) {
        var told = because.with("from", new Value.Moment(held.from(), version.zone()))
                .with("until", new Value.Moment(held.until(), version.zone()));
        return held.revokedAt() == null ? told : told.with("at", new Value.Moment(held.revokedAt(), version.zone()));
    }

    private Because because(String point) {
        return Because.of("authorisation.actions")
                .point(point)
                .with("action", Value.Code.of("action", action))
                .with("object", Value.Code.of("object", object));
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Optional.of(at);
    }
}
