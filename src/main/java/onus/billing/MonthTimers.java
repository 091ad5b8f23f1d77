package onus.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import onus.contract.ContractVersion;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.springframework.stereotype.Component;

/**
 * Winds the clocks of invoices that were issued together: one task for all that share a day, which then wakes those that are still open.
 * By that day most are paid, so most never have a task of their own.
 */
@Component
class MonthTimers {

    static final String TOLD = "month-told";
    static final String REMINDER = "month-reminder";
    static final String DUE = "month-due";

    private final Tasks tasks;

    MonthTimers(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * What a task of a month wakes.
     *
     * @param daysBefore of a reminder; zero otherwise
     */
    record Wake(LocalDate payableUntil, int daysBefore, NumberRange numbers) {

        TaskKey key(String kind) {
            return TaskKey.central(kind, payableUntil + "/" + daysBefore + "/" + numbers.written());
        }

        static Wake of(TaskKey key) {
            var parts = key.occurrence().split("/", 3);
            return new Wake(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), NumberRange.read(parts[2]));
        }
    }

    void tell(NumberRange numbers, Instant now) {
        tasks.schedule(TaskKey.central(TOLD, numbers.written()), now);
    }

    /** All invoices of a range that are payable until one day. */
    void watch(NumberRange numbers, LocalDate payableUntil, ContractVersion version, Instant now) {
        var timetable = Timetable.of(payableUntil, version, now);
        var due = new LinkedHashMap<TaskKey, Instant>();
        due.put(new Wake(payableUntil, 0, numbers).key(DUE), timetable.overdue());
        timetable
                .reminders()
                .forEach(it -> due.put(new Wake(payableUntil, it.daysBefore(), numbers).key(REMINDER), it.at()));
        due.forEach(tasks::schedule);
    }
}
