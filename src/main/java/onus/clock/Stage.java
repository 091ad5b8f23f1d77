package onus.clock;

import java.time.Instant;
import onus.platform.task.TaskKey;
import onus.reason.Coded;
import onus.ticket.Ticket;

/** What a clock tells the desk while nobody reacts. */
enum Stage implements Coded {
    AT_RISK,
    MISSED;

    /** Names the tasks that wait for it. */
    String task() {
        return "clock." + code();
    }

    TaskKey key(Ticket ticket, int clock) {
        return new TaskKey(task(), ticket.account(), ticket.id(), Integer.toString(clock));
    }

    /** When it comes, by the clock's own instants. */
    Instant of(Clock.Due due) {
        return switch (this) {
            case AT_RISK -> due.warnAt();
            case MISSED -> due.lateFrom();
        };
    }
}
