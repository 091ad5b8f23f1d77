package onus.contract.text;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onus.contract.AccessTerms;
import onus.contract.Action;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.contract.Terms;
import onus.reason.Coded;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;

/** The terms of a version as named values of its clauses: the path of a term with {@code _} for the dots. */
public final class TermValues {

    /** What a term that is not there is called in a text's choices. */
    static final String ABSENT = "absent";

    private final ContractVersion version;
    private final WordsOfTerms words;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private TermValues(ContractVersion version, Sentences sentences) {
        this.version = version;
        this.words = new WordsOfTerms(version, sentences);
    }

    /** By name, in the order of the terms. */
    public static Map<String, Object> of(ContractVersion version, Sentences sentences) {
        var all = new TermValues(version, sentences);
        for (var section : Terms.class.getRecordComponents()) {
            var value = valueOf(section, version.terms());
            all.values.put("has_" + section.getName(), String.valueOf(value != null));
            if (value instanceof Record it) {
                all.add(section.getName(), it);
            }
        }
        all.basic(version.terms());
        all.values.put(
                "authorisation_possible",
                String.valueOf(mayBeGiven(version.terms().authorisation())));
        return all.values;
    }

    private void add(String path, Record section) {
        for (var component : section.getClass().getRecordComponents()) {
            put(path + "_" + component.getName(), valueOf(component, section));
        }
    }

    private void put(String path, @Nullable Object value) {
        switch (value) {
            case null -> values.put(path, ABSENT);
            case PlanTerms.BusinessHours it -> values.put(path, words.hours(it));
            case Record it -> add(path, it);
            case List<?> it -> values.put(path, it.isEmpty() ? ABSENT : words.list(path, it));
            case Boolean it -> values.put(path, it.toString());
            case Integer it -> values.put(path, it);
            case BigDecimal it -> values.put(path, words.say(new Value.Amount(version.money(it))));
            case Duration it -> values.put(path, words.say(new Value.Length(it)));
            case Coded it -> values.put(path, words.coded(it));
            case Enum<?> it -> values.put(path, it.name());
            default -> values.put(path, value.toString());
        }
    }

    private void basic(Terms terms) {
        if (terms.everyone() == null || terms.plans() == null) {
            return;
        }
        var basic = terms.plans().get(terms.everyone().plan());
        if (basic != null) {
            put("basic_question", basic.question().lessThan());
            put("basic_questionClock", basic.question().clock());
            put(
                    "basic_average",
                    basic.averageReaction() == null
                            ? null
                            : basic.averageReaction().lessThan());
        }
    }

    /** Whether there is anything that a customer can authorise. */
    private static boolean mayBeGiven(AccessTerms.Authorisation terms) {
        return Arrays.stream(Action.values())
                .map(terms.actions()::of)
                .flatMap(it -> Stream.of(
                        Optional.of(it.otherwise()),
                        Optional.ofNullable(it.covered()).map(AccessTerms.Covered::otherwise)))
                .flatMap(Optional::stream)
                .anyMatch(AccessTerms.Right.NEEDS_AUTHORISATION::equals);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
