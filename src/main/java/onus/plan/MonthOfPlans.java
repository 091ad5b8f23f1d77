package onus.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onus.calendar.Days;
import onus.contract.ContractVersion;
import onus.settlement.PlanFee;

/**
 * The paid plans an account had in a month, one after the other; a day belongs to the plan it ended with.
 *
 * @param terms those of the last day that is billed, with the customer's amendments
 * @param stretches none where only the basic plan held
 */
public record MonthOfPlans(ContractVersion terms, YearMonth month, List<Stretch> stretches) {

    /**
     * Days of one plan.
     *
     * @param to exclusive
     * @param servers each covered on at least one of the days; their own days may reach further
     */
    public record Stretch(String plan, LocalDate from, LocalDate to, List<Cover> servers) {

        public Days days() {
            return new Days(from, to);
        }

        /** What these days cost, as the calculator is asked; one line for each server, in the order of {@code servers}. */
        public PlanFee fee(YearMonth month) {
            return new PlanFee(
                    plan, month, servers.stream().map(it -> it.in(days())).toList(), from, to);
        }
    }

    /** The question of each stretch. */
    public List<PlanFee> fees() {
        return stretches.stream().map(it -> it.fee(month)).toList();
    }
}
