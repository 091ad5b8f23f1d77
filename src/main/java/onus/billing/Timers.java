package onus.billing;

import java.time.Instant;
import onus.contract.ContractVersion;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.springframework.stereotype.Component;

/** Winds the clocks of an invoice: a task for each reminder and one for the end of the last day to pay. */
@Component
class Timers {

    static final String DUE = "invoice-due";
    static final String REMINDER = "invoice-reminder";

    private final Tasks tasks;

    Timers(Tasks tasks) {
        this.tasks = tasks;
    }

    /** A later last day to pay winds new clocks; those of the earlier one find nothing to do. */
    void watch(Invoice invoice, ContractVersion version, Instant now) {
        var timetable = Timetable.of(invoice.payableUntil(), version, now);
        tasks.schedule(key(DUE, invoice, invoice.payableUntil().toString()), timetable.overdue());
        for (var reminder : timetable.reminders()) {
            var occurrence = reminder.daysBefore() + "/" + invoice.payableUntil();
            tasks.schedule(key(REMINDER, invoice, occurrence), reminder.at());
        }
    }

    static int daysBefore(TaskKey reminder) {
        return Integer.parseInt(reminder.occurrence().split("/", 2)[0]);
    }

    private static TaskKey key(String kind, Invoice invoice, String occurrence) {
        return new TaskKey(kind, invoice.paper().account(), invoice.paper().id(), occurrence);
    }
}
