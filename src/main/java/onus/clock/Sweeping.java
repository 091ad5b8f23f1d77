package onus.clock;

import java.time.Instant;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.ticket.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at a clock when one of its stages is due. Whoever reacted in the meantime was quicker, and nothing happens. */
@Configuration(proxyBeanMethods = false)
class Sweeping {

    @Bean
    TaskHandler clocksAtRisk(Looking looking) {
        return looking.at(Stage.AT_RISK);
    }

    @Bean
    TaskHandler clocksMissed(Looking looking) {
        return looking.at(Stage.MISSED);
    }

    @Bean
    Looking lookingAtClocks(Transactions transactions, Tickets tickets, ClockRows rows, Telling telling) {
        return new Looking(transactions, tickets, rows, telling);
    }

    /** One look at one clock, in a transaction that keeps the ticket from everybody else. */
    record Looking(Transactions transactions, Tickets tickets, ClockRows rows, Telling telling) {

        TaskHandler at(Stage stage) {
            return new TaskHandler() {
                @Override
                public String kind() {
                    return stage.task();
                }

                @Override
                public void run(TaskKey key, Instant now) {
                    transactions.inAccount(key.account(), () -> look(key, stage, now));
                }
            };
        }

        private void look(TaskKey key, Stage stage, Instant now) {
            var ticket = tickets.lock(key.account(), key.thing());
            rows.find(key.account(), key.thing(), Integer.parseInt(key.occurrence()))
                    .map(ClockRow::clock)
                    .filter(it -> it.isOpen() && it.due() != null && !now.isBefore(stage.of(it.due())))
                    .ifPresent(it -> telling.reached(ticket, it, stage, now));
        }
    }
}
