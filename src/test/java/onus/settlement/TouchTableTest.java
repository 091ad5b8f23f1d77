package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onus.contract.AccessTerms.Danger;
import onus.contract.AccessTerms.Grantor;
import onus.contract.AccessTerms.Right;
import onus.contract.Action;
import onus.contract.ContractVersion;
import onus.contract.ObjectKind;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every action on every object under every version in every situation, as a table that a lawyer could read: {@code touches.approved.txt}. Written anew with
 * {@code -Dapprove}, to be read before it is committed.
 */
class TouchTableTest {

    private static final Path APPROVED = Path.of("src/test/resources/contracts/touches.approved.txt");
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Phrases WORDS = Phrases.in(Language.EN);

    @Test
    @EnabledIfSystemProperty(named = "approve", matches = ".*")
    void aWriteTheTable() throws Exception {
        Files.writeString(APPROVED, written());
    }

    @Test
    void everyTouchIsDecidedAsApproved() throws Exception {
        assertThat(written()).isEqualTo(Files.readString(APPROVED));
    }

    private static String written() {
        var paper = new StringBuilder(
                "What support may do to what a customer hosts, by contract, action, object and situation.\n");
        for (var version : versions()) {
            paper.append("\n\n")
                    .append(version.pin())
                    .append('\n')
                    .append("=".repeat(version.pin().length()));
            for (var action : Action.values()) {
                paper.append("\n\n").append(capital(WORDS.say(Value.Code.of("action", action))));
                alike(situations(version, action))
                        .forEach((situations, byObject) -> paper.append(row(situations, byObject)));
            }
        }
        return paper.append('\n').toString();
    }

    /** One of the four markets of the scheme stands for all: that they agree is a test of its own. */
    private static List<ContractVersion> versions() {
        var all = new ArrayList<>(Shipped.CONTRACTS.find("ovh-fr").orElseThrow().versions());
        all.addAll(Shipped.CONTRACTS.find("oktawave-pl").orElseThrow().versions());
        return all;
    }

    @Test
    void theMarketsOfTheSchemeTouchAlike() {
        for (var key : List.of("ovh-de", "ovh-cz", "ovh-ie")) {
            var versions = Shipped.CONTRACTS.find(key).orElseThrow().versions();
            var french = Shipped.CONTRACTS.find("ovh-fr").orElseThrow().versions();
            for (int i = 0; i < french.size(); i++) {
                assertThat(versions.get(i).terms().authorisation().actions())
                        .as(versions.get(i).pin())
                        .isEqualTo(french.get(i).terms().authorisation().actions());
            }
        }
    }

    private static Map<String, Map<ObjectKind, String>> situations(ContractVersion version, Action action) {
        var rows = new LinkedHashMap<String, Map<ObjectKind, String>>();
        for (var situation : Case.values()) {
            var byObject = new LinkedHashMap<ObjectKind, String>();
            for (var object : ObjectKind.values()) {
                byObject.put(object, told(situation.facts(action, object, version), version));
            }
            rows.put(situation.words, byObject);
        }
        return rows;
    }

    private static String told(Intervention facts, ContractVersion version) {
        if (!(facts.decide(version) instanceof Verdict.Decided<Intervention.Answer>(var answer, var because))) {
            throw new AssertionError("A touch can always be decided: " + facts);
        }
        if (because.getFirst().point().equals("object")) {
            return "not provided for";
        }
        if (answer.right() == Right.NEEDS_AUTHORISATION) {
            var ask = answer.ask().stream().map(Grantor::code).collect(Collectors.joining(" or "));
            return "ask the " + ask + (answer.named() ? ", naming the object" : "");
        }
        return answer.authorisation() == null
                ? WORDS.say(Value.Code.of("right", answer.right()))
                : "allowed by that authorisation";
    }

    /** Situations that are decided alike stand together; what holds without any comes first. */
    private static Map<String, Map<ObjectKind, String>> alike(Map<String, Map<ObjectKind, String>> situations) {
        var grouped = new LinkedHashMap<Map<ObjectKind, String>, List<String>>();
        situations.forEach((situation, byObject) ->
                grouped.computeIfAbsent(byObject, _ -> new ArrayList<>()).add(situation));
        var told = new LinkedHashMap<String, Map<ObjectKind, String>>();
        grouped.forEach((byObject, names) -> told.put(
                grouped.size() == 1 ? "always" : told.isEmpty() ? "otherwise" : String.join("; ", names), byObject));
        return told;
    }

    /** Objects of the same answer stand together. */
    private static String row(String situations, Map<ObjectKind, String> byObject) {
        var byAnswer = new LinkedHashMap<String, List<String>>();
        byObject.forEach((object, answer) ->
                byAnswer.computeIfAbsent(answer, _ -> new ArrayList<>()).add(object.code()));
        byAnswer.remove("not provided for");
        var lines = new StringBuilder("\n  ").append(situations).append(':');
        byAnswer.forEach((answer, objects) ->
                lines.append("\n      %s: %s".formatted(capital(answer), String.join(", ", objects))));
        return lines.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** The situations of the table. */
    private enum Case {
        NOTHING("nothing ordered"),
        ORDERED("a diagnosis was ordered"),
        FIX("ordered, and fix it at once"),
        QUOTE("a quote was accepted"),
        BY_OWNER("the owner authorised the service"),
        BY_DELEGATE("a delegate authorised the service"),
        NAMED("the owner authorised exactly this"),
        EXCLUDED("the owner excluded exactly this"),
        ENDED("the authorisation ended"),
        REVOKED("the authorisation was revoked"),
        COVERED("covered server"),
        CHANGE("covered server, ordered change"),
        FAILURE("covered server, failure"),
        BELOW("covered server, failure, withdrawn"),
        EMERGENCY("emergency");

        private final String words;

        Case(String words) {
            this.words = words;
        }

        Intervention facts(Action action, ObjectKind object, ContractVersion version) {
            var situation = switch (this) {
                case CHANGE -> Situation.ORDERED_CHANGE;
                case FAILURE, BELOW -> Situation.FAILURE;
                default -> null;
            };
            return new Intervention(
                    action,
                    object,
                    situation,
                    List.of(COVERED, CHANGE, FAILURE, BELOW).contains(this),
                    this == EMERGENCY ? Danger.HARM_TO_OTHERS : null,
                    this == BELOW ? StandingState.WITHDRAWN : null,
                    held(action, version),
                    AT);
        }

        private List<Held> held(Action action, ContractVersion version) {
            var terms = version.terms().authorisation();
            var any = List.of(action);
            return switch (this) {
                case NOTHING, COVERED, CHANGE, FAILURE, BELOW, EMERGENCY -> List.of();
                case ORDERED -> held(terms.order(), Reach.SERVICE, Grantor.OWNER, null);
                case FIX -> held(terms.fix(), Reach.SERVICE, Grantor.OWNER, null);
                case QUOTE -> held(terms.quote(), Reach.SERVICE, Grantor.OWNER, null);
                case BY_OWNER -> held(any, Reach.SERVICE, Grantor.OWNER, null);
                case BY_DELEGATE -> held(any, Reach.SERVICE, Grantor.DELEGATE, null);
                case NAMED -> held(any, Reach.NAMED, Grantor.OWNER, null);
                case EXCLUDED -> held(any, Reach.PROHIBITED, Grantor.OWNER, null);
                case ENDED -> List.of(new Held("1", any, Reach.NAMED, Grantor.OWNER, AT.minusSeconds(60), AT, null));
                case REVOKED -> held(any, Reach.NAMED, Grantor.OWNER, AT);
            };
        }

        private static List<Held> held(
                List<Action> actions, Reach reach, Grantor by, @org.jspecify.annotations.Nullable Instant revoked) {
            return List.of(
                    new Held("1", actions, reach, by, AT.minusSeconds(60), AT.plus(Duration.ofDays(3)), revoked));
        }
    }

    @Test
    void anAuthorisationOpensOnlyWhatAsksForOne() {
        for (var version : versions()) {
            for (var action : Action.values()) {
                for (var object : ObjectKind.values()) {
                    var without = right(Case.NOTHING.facts(action, object, version), version);
                    var with = right(Case.NAMED.facts(action, object, version), version);
                    assertThat(with)
                            .as(version.pin() + action + object)
                            .isEqualTo(without == Right.NEEDS_AUTHORISATION ? Right.ALLOWED : without);
                }
            }
        }
    }

    private static Right right(Intervention facts, ContractVersion version) {
        return ((Verdict.Decided<Intervention.Answer>) facts.decide(version))
                .answer()
                .right();
    }
}
