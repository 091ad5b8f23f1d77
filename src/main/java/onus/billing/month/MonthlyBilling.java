package onus.billing.month;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Contract;
import onus.contract.Contracts;
import onus.people.Asked;
import onus.plan.MonthsOfPlans;
import onus.platform.Inserts;
import onus.platform.Transactions;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** Bills a month: first drafts for everybody to look at, then, on somebody's word, the invoices. */
@Component
public class MonthlyBilling {

    /** So many accounts are issued in one transaction; while it ends, all others who need a number wait. */
    static final int BATCH = 500;

    private final Transactions transactions;
    private final Contracts contracts;
    private final Runs runs;
    private final Batches batches;
    private final MonthsOfPlans months;
    private final Drafting drafting;
    private final Tasks tasks;
    private final Inserts inserts;

    MonthlyBilling(
            Transactions transactions,
            Contracts contracts,
            Runs runs,
            Batches batches,
            MonthsOfPlans months,
            Drafting drafting,
            Tasks tasks,
            Inserts inserts) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.runs = runs;
        this.batches = batches;
        this.months = months;
        this.drafting = drafting;
        this.tasks = tasks;
        this.inserts = inserts;
    }

    /** Begins to draft a month that is over; begun again when the run rests, it looks for what is missing by now. */
    public Ruling<MonthlyRun> begin(String contract, YearMonth month, Asked asked) {
        var found = contracts.find(contract).filter(MonthlyBilling::sellsPlans);
        if (found.isEmpty()) {
            return RunRefusal.NO_PLANS.because();
        }
        var today = asked.at().atZone(found.get().market().zone()).toLocalDate();
        if (!month.isBefore(YearMonth.from(today))) {
            return RunRefusal.MONTH_NOT_OVER.because();
        }
        return transactions.inRun(() -> {
            var before = runs.of(contract, month).flatMap(runs::lock);
            if (before.filter(MonthlyBilling::working).isPresent()) {
                return RunRefusal.STILL_WORKING.because();
            }
            var run = runs.begin(new Runs.Beginning(contract, month, asked.by().principal(), asked.at()));
            return Ruling.granted(planned(found(run).orElseThrow(), asked));
        });
    }

    private MonthlyRun planned(MonthlyRun run, Asked asked) {
        var stretches = months.subscribers(run.contract(), BATCH);
        inserts.together(() -> {
            for (var position = 0; position < stretches.size(); position++) {
                batches.add(run, position, stretches.get(position));
                tasks.schedule(RunTasks.key(RunTasks.DRAFT, run.id(), run.round(), position), asked.at());
            }
            return true;
        });
        runs.settle(run.id(), asked.at());
        return found(run.id()).orElseThrow();
    }

    /** Lets the drafts become invoices. What changed since they were looked at is billed as it is now, and told in the sums. */
    public Ruling<MonthlyRun> issue(UUID run, Asked asked) {
        return transactions.inRun(() -> {
            var state = runs.lock(run);
            if (state.isEmpty()) {
                return RunRefusal.NO_SUCH_RUN.because();
            }
            if (state.get() != MonthlyRun.State.DRAFTED) {
                return working(state.get()) ? RunRefusal.STILL_WORKING.because() : RunRefusal.NOT_DRAFTED.because();
            }
            runs.issue(run, asked.by().principal(), asked.at());
            var going = found(run).orElseThrow();
            inserts.together(() -> {
                for (var position = 0; position < going.progress().batches(); position++) {
                    tasks.schedule(RunTasks.key(RunTasks.ISSUE, run, going.round(), position), asked.at());
                }
                return true;
            });
            runs.settle(run, asked.at());
            return Ruling.granted(found(run).orElseThrow());
        });
    }

    public Optional<MonthlyRun> find(UUID run) {
        return transactions.inRun(() -> found(run));
    }

    /** The newest months first. */
    public List<MonthlyRun> newest(int limit) {
        return transactions.inRun(() ->
                runs.newest(limit).stream().flatMap(it -> found(it).stream()).toList());
    }

    /** What waits for a person in a run, at most so many. */
    public List<Flaw> flaws(MonthlyRun run, int limit) {
        return transactions.inRun(() -> batches.flaws(run, limit));
    }

    /** What a customer's invoice for a month would say now; none where nothing is owed that is not billed. */
    public Optional<Draft> draft(String contract, YearMonth month, UUID account) {
        return transactions.inRun(() ->
                drafting.of(List.of(account), contract, month).drafts().stream().findFirst());
    }

    private Optional<MonthlyRun> found(UUID run) {
        return runs.find(run, it -> contracts.find(it).orElseThrow().market().currency());
    }

    static boolean sellsPlans(Contract contract) {
        return contract.versions().stream().anyMatch(it -> it.terms().plans() != null);
    }

    private static boolean working(MonthlyRun.State state) {
        return state == MonthlyRun.State.DRAFTING || state == MonthlyRun.State.ISSUING;
    }
}
