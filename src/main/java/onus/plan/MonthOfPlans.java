package onus.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onus.calendar.Days;
import onus.contract.ContractVersion;
import onus.settlement.Covered;
import onus.settlement.PlanFee;
import org.jspecify.annotations.Nullable;

/**
 * The paid plans an account had in a month, one after the other; a day belongs to the plan it ended with.
 *
 * @param terms those of the last day that is billed, with the customer's amendments
 * @param stretches none where only the basic plan held
 */
public record MonthOfPlans(ContractVersion terms, YearMonth month, List<Stretch> stretches) {

    /** The month of an account that took these steps, in their order, and has these servers covered. */
    static MonthOfPlans of(ContractVersion terms, YearMonth month, List<Step> steps, List<Cover> covers) {
        var stretches = new ArrayList<Stretch>();
        UUID order = null;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            order = step.offer() == null ? order : step.offer();
            var days = Days.of(month)
                    .cut(step.day(), i + 1 < steps.size() ? steps.get(i + 1).day() : null);
            if (days.count() > 0 && !Plans.isBasic(terms, step.plan())) {
                var servers = covers.stream().filter(it -> it.touches(days)).toList();
                stretches.add(new Stretch(step.plan(), days.from(), days.to(), servers, order));
            }
        }
        return new MonthOfPlans(terms, month, List.copyOf(stretches));
    }

    /**
     * Days of one plan.
     *
     * @param order the last price that was ordered; a smaller plan needs none of its own
     * @param to exclusive
     * @param servers each covered on at least one of the days; their own days may reach further
     */
    public record Stretch(
            String plan,
            LocalDate from,
            LocalDate to,
            List<Cover> servers,
            @Nullable UUID order) {

        public Days days() {
            return new Days(from, to);
        }
    }

    /** The days of paid plans before a day: they carry the base fee. */
    List<Covered> before(LocalDate day) {
        return stretches.stream()
                .map(it -> it.days().cut(null, day))
                .filter(it -> it.count() > 0)
                .map(it -> new Covered(it.from(), it.to()))
                .toList();
    }

    /** What a stretch costs, as the calculator is asked; one line for each server, in the order of its servers. */
    public PlanFee fee(Stretch stretch) {
        return new PlanFee(
                stretch.plan(),
                month,
                stretch.servers().stream().map(it -> it.in(stretch.days())).toList(),
                stretch.from(),
                stretch.to(),
                before(stretch.from()));
    }

    /** The question of each stretch. */
    public List<PlanFee> fees() {
        return stretches.stream().map(this::fee).toList();
    }
}
