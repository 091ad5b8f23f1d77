package onus.web.months;

import java.time.Duration;
import java.util.List;
import onus.billing.month.MonthlyRun;
import onus.desk.MonthDesk;
import onus.web.Complaint;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The monthly runs and the form that begins one.
 *
 * @param month proposed: the last one that is over
 */
public record MonthsSheet(
        List<MonthlyRun> runs, List<String> contracts, String month, Form form, Complaint complaint, String key) {

    /**
     * One run.
     *
     * @param remaining null when nothing is left or nobody can know
     */
    public record One(
            MonthlyRun run,
            @Nullable Duration remaining,
            List<MonthDesk.Waits> waits,
            Complaint complaint,
            String key) {

        /** How much of the present stage is done, in percent. */
        public int percent() {
            var progress = run.progress();
            return progress.batches() == 0 ? 100 : progress.done() * 100 / progress.batches();
        }
    }
}
