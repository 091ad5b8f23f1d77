package onus.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
        var paper = invoice.paper();
        tasks.schedule(due(paper.account(), paper.id(), invoice.payableUntil()), timetable.overdue());
        for (var reminder : timetable.reminders()) {
            var key = reminder(paper.account(), paper.id(), reminder.daysBefore(), invoice.payableUntil());
            tasks.schedule(key, reminder.at());
        }
    }

    static TaskKey due(UUID account, UUID invoice, LocalDate payableUntil) {
        return new TaskKey(DUE, account, invoice, payableUntil.toString());
    }

    static TaskKey reminder(UUID account, UUID invoice, int daysBefore, LocalDate payableUntil) {
        return new TaskKey(REMINDER, account, invoice, daysBefore + "/" + payableUntil);
    }

    static int daysBefore(TaskKey reminder) {
        return Integer.parseInt(reminder.occurrence().split("/", 2)[0]);
    }
}
