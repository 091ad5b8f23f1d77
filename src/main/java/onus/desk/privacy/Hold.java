package onus.desk.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onus.desk.privacy.Preview.Keeping;
import onus.reason.Because;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;

/** What holds personal data back: obligations that still need it (GDPR art. 17(3)(b) and (e)), and papers the law keeps. */
final class Hold {

    /** Parts of the list of tables that are kept for a time. */
    static final String INVOICES = "invoices";

    static final String CONSENTS = "consents";
    private static final String CLAUSE = "privacy";

    private Hold() {}

    /**
     * What is known of the customer.
     *
     * @param openTickets references
     * @param unpaid numbers of invoices
     * @param runUntil the last day a service runs; null: none runs
     * @param lastInvoice day of the last invoice or credit note; null: there is none
     * @param invoiceYears years the market's law keeps invoices, counted from the end of their year
     * @param contractEnd day the last contract ended under which something was allowed or touched; null: nothing was
     * @param consentYears years the contract keeps authorisations and touches after its end
     * @param onlyOwner whether it is about the only owner of a customer that stays
     */
    record Facts(
            List<String> openTickets,
            List<String> unpaid,
            @Nullable LocalDate runUntil,
            @Nullable LocalDate lastInvoice,
            int invoiceYears,
            @Nullable LocalDate contractEnd,
            int consentYears,
            boolean onlyOwner) {}

    static List<Because> hinders(Facts facts) {
        var hinders = new ArrayList<Because>();
        if (!facts.openTickets().isEmpty()) {
            hinders.add(named("open-tickets", "tickets", facts.openTickets()));
        }
        if (!facts.unpaid().isEmpty()) {
            hinders.add(named("unpaid", "invoices", facts.unpaid()));
        }
        if (facts.runUntil() != null) {
            hinders.add(Because.of(CLAUSE).point("running").with("until", new Value.Day(facts.runUntil())));
        }
        if (facts.onlyOwner()) {
            hinders.add(Because.of(CLAUSE).point("only-owner"));
        }
        return List.copyOf(hinders);
    }

    /** Invoices to the end of the year in which their years are over; what was allowed and touched for the years after the contract's end. */
    static List<Keeping> keeping(Facts facts) {
        var keeping = new ArrayList<Keeping>();
        if (facts.lastInvoice() != null) {
            var year = facts.lastInvoice().getYear() + facts.invoiceYears();
            keeping.add(new Keeping(INVOICES, LocalDate.of(year, 12, 31)));
        }
        if (facts.contractEnd() != null) {
            keeping.add(new Keeping(CONSENTS, facts.contractEnd().plusYears(facts.consentYears())));
        }
        return List.copyOf(keeping);
    }

    static List<Because> keeps(Facts facts) {
        var keeps = new ArrayList<Because>();
        for (var it : keeping(facts)) {
            var years = it.what().equals(INVOICES) ? facts.invoiceYears() : facts.consentYears();
            keeps.add(Because.of(CLAUSE)
                    .point(it.what())
                    .with("until", new Value.Day(it.until()))
                    .with("years", new Value.Count(years)));
        }
        keeps.add(Because.of(CLAUSE).point("journal"));
        return List.copyOf(keeps);
    }

    private static Because named(String point, String name, List<String> what) {
        return Because.of(CLAUSE).point(point).with(name, new Value.Name(String.join(", ", what)));
    }
}
