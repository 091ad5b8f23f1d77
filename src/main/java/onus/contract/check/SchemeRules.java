package onus.contract.check;

import java.util.List;
import java.util.Map;

/** The diagnosis, its promotions, paying and contesting fit together. */
final class SchemeRules {

    private SchemeRules() {}

    static void check(Spot terms, Report report) {
        sections(terms, report);
        promotions(terms.at("diagnosis", "promotions").items(), report);
        contest(terms, report);
        reminders(terms.at("payment"), report);
        confirmation(terms.at("finding"), report);
        AccessRules.check(terms, report);
    }

    private static void sections(Spot terms, Report report) {
        boolean takes = terms.at("tickets", "kinds").items().stream().anyMatch(it -> it.says("diagnosis"));
        var diagnosis = terms.at("diagnosis");
        if (takes && !diagnosis.isThere()) {
            report.key(
                    terms.at("tickets", "kinds"),
                    "kind-without-section",
                    Map.of("kind", "diagnosis", "section", "diagnosis"));
        }
        if (!takes && diagnosis.isThere()) {
            report.key(diagnosis, "section-without-kind", Map.of("kind", "diagnosis", "section", "diagnosis"));
        }
        for (var needed : List.of("quote", "finding")) {
            if (diagnosis.isThere() && !terms.at(needed).isThere()) {
                report.key(diagnosis, "section-needs-section", Map.of("section", "diagnosis", "needed", needed));
            }
        }
    }

    private static void promotions(List<Spot> promotions, Report report) {
        for (int i = 0; i < promotions.size(); i++) {
            var promotion = promotions.get(i);
            Dates.real(promotion.at("orderedFrom"), report);
            Dates.real(promotion.at("orderedBefore"), report);
            inverted(promotion, report);
            for (var earlier : promotions.subList(0, i)) {
                overlapping(earlier, promotion, report);
            }
        }
    }

    private static void inverted(Spot promotion, Report report) {
        var from = promotion.at("orderedFrom").dateTime();
        var before = promotion.at("orderedBefore").dateTime();
        if (from.isPresent() && before.isPresent() && !from.get().isBefore(before.get())) {
            report.value(
                    promotion.at("orderedBefore"),
                    "promotion-inverted",
                    Map.of("from", from.get().toString(), "before", before.get().toString()));
        }
    }

    private static void overlapping(Spot earlier, Spot later, Report report) {
        var from = earlier.at("orderedFrom").dateTime();
        var before = earlier.at("orderedBefore").dateTime();
        var next = later.at("orderedFrom").dateTime();
        var end = later.at("orderedBefore").dateTime();
        if (from.isEmpty() || before.isEmpty() || next.isEmpty() || end.isEmpty()) {
            return;
        }
        if (next.get().isBefore(before.get()) && from.get().isBefore(end.get())) {
            report.value(
                    later.at("orderedFrom"),
                    "promotions-overlap",
                    Map.of("from", next.get().toString(), "before", before.get().toString()));
        }
    }

    private static void contest(Spot terms, Report report) {
        var until = terms.at("payment", "contestUntil");
        var taken = terms.at("standing", "withdrawsOnContest");
        boolean nothing = taken.isThere() && taken.items().isEmpty();
        if (until.isThere() && nothing) {
            report.value(until, "contest-without-consequence", Map.of());
        }
        if (terms.at("payment", "unpaidAtDueDate").says("LAPSE") && nothing) {
            report.value(terms.at("payment", "unpaidAtDueDate"), "lapse-without-consequence", Map.of());
        }
        if (until.isThere() && !terms.at("payment", "contestScope").isThere()) {
            report.value(until, "contest-without-scope", Map.of());
        }
    }

    private static void reminders(Spot payment, Report report) {
        var term = payment.at("termDays").count();
        int before = Integer.MAX_VALUE;
        for (var reminder : payment.at("remindDaysBefore").items()) {
            int days = reminder.count().orElse(0);
            if (term.isPresent() && days >= term.get()) {
                report.value(reminder, "reminder-too-early", Map.of("days", days, "term", term.get()));
            }
            if (days >= before) {
                report.value(reminder, "reminders-not-descending", Map.of("days", days, "before", before));
            }
            before = days;
        }
    }

    private static void confirmation(Spot finding, Report report) {
        var silent = finding.at("solvedAfterSilentDays");
        boolean asked = finding.at("solvedConfirmation").says("BY_CUSTOMER");
        if (asked && !silent.isThere()) {
            report.value(finding.at("solvedConfirmation"), "confirmation-without-end", Map.of());
        }
        if (!asked && silent.isThere()) {
            report.value(silent, "end-without-confirmation", Map.of());
        }
    }
}
