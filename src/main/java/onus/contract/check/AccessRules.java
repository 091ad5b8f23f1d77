package onus.contract.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be touched, what an order authorises and who grants it fit together. */
final class AccessRules {

    private static final String NEEDS = "needs-authorisation";

    private AccessRules() {}

    static void check(Spot terms, Report report) {
        var access = terms.at("authorisation");
        given(terms, access.at("order"), report, "diagnosis");
        given(terms, access.at("fix"), report, "diagnosis");
        given(terms, access.at("quote"), report, "quote");
        access.at("actions").keys().forEach(name -> rule(terms, access.at("actions", name), report));
    }

    /** What somebody gives with an order must be something that can be given, and the order must exist. */
    private static void given(Spot terms, Spot actions, Report report, String section) {
        if (!actions.items().isEmpty() && !terms.at(section).isThere()) {
            report.value(actions, "given-without-section", Map.of("section", section));
        }
        for (var action : actions.items()) {
            action.text()
                    .filter(it -> !asks(terms.at("authorisation", "actions", key(it))))
                    .ifPresent(it -> report.value(action, "given-but-not-asked", Map.of("action", it)));
        }
    }

    private static boolean asks(Spot rule) {
        return rights(rule).anyMatch(it -> it.says(NEEDS));
    }

    private static Stream<Spot> rights(Spot rule) {
        var covered = rule.at("covered");
        return Stream.of(rule.at("otherwise"), covered.at("otherwise"), covered.at("ordered"), covered.at("failure"));
    }

    /** {@code read-configuration} as the key {@code readConfiguration}. */
    private static String key(String code) {
        var key = new StringBuilder();
        for (var word : code.split("-")) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    private static void rule(Spot terms, Spot rule, Report report) {
        var emergency = rule.at("emergency");
        if (emergency.isThere()
                && terms.at("authorisation", "emergencies").items().isEmpty()) {
            report.value(emergency, "emergency-without-condition", Map.of());
        }
        if (emergency.says("allowed")) {
            report.value(emergency, "emergency-without-notice", Map.of());
        }
        if (rule.at("covered").isThere() && !terms.at("plans").isThere()) {
            report.key(rule.at("covered"), "covered-without-plans", Map.of());
        }
        var all = grantors(terms.at("authorisation", "grantors"));
        for (var grantor : rule.at("grantors").items()) {
            grantor.text()
                    .filter(it -> !all.contains(it))
                    .ifPresent(it -> report.value(grantor, "grantor-beyond", Map.of("grantor", it)));
        }
    }

    private static List<String> grantors(Spot list) {
        return list.items().stream().map(Spot::text).flatMap(Optional::stream).toList();
    }
}
