package onus.clock;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onus.contract.ContractVersion;
import onus.customer.Deciding;
import onus.journal.Thing;
import onus.platform.task.Tasks;
import onus.settlement.ReactionDeadline;
import onus.ticket.Conversation;
import onus.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Applies a reckoning: writes the clocks that changed, keeps why, and waits for their stages. */
@Component
class Following {

    private final ClockRows rows;
    private final Stages stages;
    private final Deciding deciding;
    private final Tasks tasks;
    private final Telling telling;
    private final Counting counting;
    private final ApplicationEventPublisher events;

    Following(
            ClockRows rows,
            Stages stages,
            Deciding deciding,
            Tasks tasks,
            Telling telling,
            Counting counting,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.stages = stages;
        this.deciding = deciding;
        this.tasks = tasks;
        this.telling = telling;
        this.counting = counting;
        this.events = events;
    }

    void follow(Ticket ticket, ContractVersion version, List<Clock> clocks, Instant at) {
        var kept = rows.of(ticket.account(), ticket.id());
        for (int i = 0; i < clocks.size(); i++) {
            var before = i < kept.size() ? kept.get(i).clock() : null;
            var now = clocks.get(i);
            if (before == null || (before.isOpen() && differs(before, now))) {
                apply(new Step(ticket, version, before, now, at));
            }
        }
    }

    /** A clock that became another. */
    private record Step(
            Ticket ticket,
            ContractVersion version,
            @Nullable Clock before,
            Clock now,
            Instant at) {

        boolean moved() {
            return before == null || !Objects.equals(before.due(), now.due());
        }
    }

    private static boolean differs(Clock before, Clock now) {
        return !before.ending().equals(now.ending()) || !Objects.equals(before.due(), now.due());
    }

    private void apply(Step step) {
        var ticket = step.ticket();
        var now = step.now();
        rows.put(new ClockRow(
                ticket.account(),
                ticket.id(),
                step.version().contract(),
                step.version().from(),
                now));
        if (step.moved() || !now.isOpen()) {
            explain(step);
        }
        wait(ticket, now);
        counting.count(ticket, step.version(), now);
        publish(step);
    }

    /** Keeps the line of the calculator: what the deadline is, and once somebody reacted whether it was met. */
    private void explain(Step step) {
        var clock = step.now();
        if (clock.due() == null) {
            return;
        }
        var reacted = clock.ending() instanceof Ending.Reacted it ? it.at() : null;
        var question = new ReactionDeadline(
                clock.plan(), clock.kind(), clock.startedAt(), Promise.closed(clock.pauses()), reacted);
        var thing = new Thing(
                step.ticket().account(), Conversation.THING, step.ticket().id());
        deciding.keep(thing, Deciding.Made.of(question, step.version()), step.at());
    }

    private void wait(Ticket ticket, Clock clock) {
        var reached = stages.of(ticket.account(), ticket.id(), clock.number());
        for (var stage : Stage.values()) {
            var key = stage.key(ticket, clock.number());
            if (clock.isOpen() && clock.due() != null && !reached.contains(stage)) {
                tasks.move(key, stage.of(clock.due()));
            } else {
                tasks.cancel(key);
            }
        }
    }

    private void publish(Step step) {
        var account = step.ticket().account();
        var ticket = step.ticket().id();
        var now = step.now();
        if (step.before() == null && now.isOpen()) {
            events.publishEvent(new ReactionBegun(account, ticket, now, step.at()));
        } else if (now.isOpen()) {
            events.publishEvent(new ReactionMoved(account, ticket, now, step.at()));
        } else {
            events.publishEvent(new ReactionEnded(account, ticket, now, step.at()));
        }
        if (now.isLate(step.at()) && !now.isOpen()) {
            telling.answeredTooLate(step.ticket(), now, step.at());
        }
    }
}
