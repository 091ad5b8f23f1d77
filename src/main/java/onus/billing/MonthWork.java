package onus.billing;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import onus.platform.Inserts;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What was put off for all invoices of a batch together becomes work of each that still needs it. */
final class MonthWork {

    private MonthWork() {}

    /** Finds the invoices of a range and notes what is to do, all in one transaction. */
    @Component
    record Fan(Transactions transactions, Register register, Inserts inserts) {

        void out(List<Register.Numbered> found, Consumer<Register.Numbered> each) {
            inserts.together(() -> {
                found.forEach(each);
                return true;
            });
        }

        void open(MonthTimers.Wake wake, Consumer<Register.Numbered> each) {
            transactions.inRun(() -> {
                out(register.open(wake.numbers(), wake.payableUntil()), each);
                return true;
            });
        }

        void all(NumberRange numbers, Consumer<Register.Numbered> each) {
            transactions.inRun(() -> {
                out(register.of(numbers), each);
                return true;
            });
        }
    }

    /** Everybody who hears of invoices hears of these. */
    @Component
    record Told(Fan fan, ApplicationEventPublisher events) implements TaskHandler {

        @Override
        public String kind() {
            return MonthTimers.TOLD;
        }

        @Override
        public void run(TaskKey key, Instant now) {
            fan.all(
                    NumberRange.read(key.occurrence()),
                    it -> events.publishEvent(
                            new InvoiceIssued(it.account(), it.invoice(), it.number(), null, true, it.issuedAt())));
        }
    }

    /** A morning before the last day to pay. */
    @Component
    record Reminder(Fan fan, Tasks tasks) implements TaskHandler {

        @Override
        public String kind() {
            return MonthTimers.REMINDER;
        }

        @Override
        public void run(TaskKey key, Instant now) {
            var wake = MonthTimers.Wake.of(key);
            fan.open(
                    wake,
                    it -> tasks.schedule(
                            Timers.reminder(it.account(), it.invoice(), wake.daysBefore(), wake.payableUntil()), now));
        }
    }

    /** The last day to pay is over. */
    @Component
    record Due(Fan fan, Tasks tasks) implements TaskHandler {

        @Override
        public String kind() {
            return MonthTimers.DUE;
        }

        @Override
        public void run(TaskKey key, Instant now) {
            var wake = MonthTimers.Wake.of(key);
            fan.open(wake, it -> tasks.schedule(Timers.due(it.account(), it.invoice(), wake.payableUntil()), now));
        }
    }
}
