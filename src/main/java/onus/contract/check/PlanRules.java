package onus.contract.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.contract.Closing;

/** Plans, their bands, targets and rows fit together. */
final class PlanRules {

    private static final List<String> LINES = List.of("customerOffice", "technicians", "experts", "sales");
    private static final List<String> NEEDED = List.of("everyone", "plan", "reaction");

    private PlanRules() {}

    static void check(Spot terms, Report report) {
        var plans = terms.at("plans");
        sections(terms, report);
        hours(terms.at("reaction", "businessHours"), report);
        hours(terms.at("everyone", "phoneHours"), report);
        hours(terms.at("handover", "businessHours"), report);
        names(terms, plans.keys(), report);
        var week = week(terms.at("reaction", "businessHours"));
        for (var name : plans.keys()) {
            bands(plans.at(name, "compensation").items(), report);
            for (var kind : List.of("question", "change", "failure")) {
                target(plans.at(name, kind), week, report);
            }
        }
        claim(terms.at("compensation"), report);
        lines(terms.at("handover"), report);
    }

    private static void lines(Spot handover, Report report) {
        var week = week(handover.at("businessHours"));
        LINES.forEach(it -> target(handover.at(it), week, report));
    }

    private static void sections(Spot terms, Report report) {
        var plans = terms.at("plans");
        for (var needed : NEEDED) {
            needs(plans.isThere(), terms, needed, report);
        }
        boolean limited =
                plans.keys().stream().anyMatch(it -> plans.at(it, "quota").isThere());
        needs(limited, terms, "quota", report);
        boolean gives = plans.keys().stream()
                .anyMatch(it -> !plans.at(it, "compensation").items().isEmpty());
        needs(gives, terms, "uptime", report);
        needs(gives, terms, "compensation", report);
        var quoted = terms.at("scope").items().stream()
                .filter(it -> it.at("uses").says("QUOTE"))
                .findFirst();
        if (quoted.isPresent() && !terms.at("quote").isThere()) {
            report.value(
                    quoted.get().at("uses"), "section-needs-section", Map.of("section", "scope", "needed", "quote"));
        }
    }

    private static void needs(boolean applies, Spot terms, String needed, Report report) {
        if (applies && !terms.at(needed).isThere()) {
            report.key(terms.at("plans"), "section-needs-section", Map.of("section", "plans", "needed", needed));
        }
    }

    private static void names(Spot terms, List<String> plans, Report report) {
        known(terms.at("everyone", "plan"), plans, report);
        for (var row : terms.at("scope").items()) {
            row.at("plans").items().forEach(it -> known(it, plans, report));
        }
        for (var section : List.of("backup", "monitoring", "dailyCare")) {
            terms.at(section, "plans").items().forEach(it -> known(it, plans, report));
        }
    }

    private static void known(Spot plan, List<String> plans, Report report) {
        plan.text()
                .filter(it -> !plans.contains(it))
                .ifPresent(it -> report.value(
                        plan,
                        "unknown-plan",
                        Map.of(
                                "is", it,
                                "allowed", String.join(", ", plans),
                                "meant", DidYouMean.of(it, plans).orElse("none"))));
    }

    private static void bands(List<Spot> bands, Report report) {
        Optional<BigDecimal> share = Optional.empty();
        int given = 0;
        for (var band : bands) {
            var below = band.at("below").decimal();
            int percent = band.at("percent").count().orElse(given);
            if (share.isPresent() && below.isPresent() && below.get().compareTo(share.get()) >= 0) {
                report.value(
                        band.at("below"),
                        "bands-not-descending",
                        Map.of(
                                "is",
                                below.get().toPlainString(),
                                "before",
                                share.get().toPlainString()));
            }
            if (percent < given) {
                report.value(band.at("percent"), "band-gives-less", Map.of("is", percent, "before", given));
            }
            share = below.or(() -> band.at("below").decimal());
            given = percent;
        }
    }

    private static void target(Spot target, Optional<Duration> week, Report report) {
        var promised = target.at("lessThan").as(Duration::parse);
        if (promised.isEmpty()) {
            return;
        }
        if (promised.get().isZero()) {
            report.value(target.at("lessThan"), "target-of-nothing", Map.of());
        }
        if (target.at("clock").says("BUSINESS")
                && week.filter(it -> promised.get().compareTo(it) > 0).isPresent()) {
            report.value(
                    target.at("lessThan"),
                    "target-longer-than-week",
                    Map.of("is", promised.get().toString(), "hours", week.get().toHours()));
        }
    }

    private static Optional<Duration> week(Spot hours) {
        return open(hours)
                .filter(Duration::isPositive)
                .map(it -> it.multipliedBy(hours.at("days").items().size()));
    }

    /** How long a day is open. */
    private static Optional<Duration> open(Spot hours) {
        var opens = hours.at("opens").as(LocalTime::parse);
        var closes = hours.at("closes").as(Closing::of);
        return opens.flatMap(from -> closes.map(to -> to.since(from)));
    }

    private static void hours(Spot hours, Report report) {
        if (open(hours).filter(it -> !it.isPositive()).isPresent()) {
            report.value(
                    hours.at("closes"),
                    "closes-before-opening",
                    Map.of(
                            "opens",
                            hours.at("opens").text().orElse(""),
                            "closes",
                            hours.at("closes").text().orElse("")));
        }
    }

    private static void claim(Spot compensation, Report report) {
        boolean asked = compensation.at("granting").says("ON_CLAIM");
        var within = compensation.at("claimWithinDays");
        if (asked && !within.isThere()) {
            report.value(compensation.at("granting"), "claim-without-end", Map.of());
        }
        if (!asked && within.isThere()) {
            report.value(within, "end-without-claim", Map.of());
        }
    }
}
