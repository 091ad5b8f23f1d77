package onus.platform.task;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who does the tasks of which kind. */
class Handlers {

    private final TreeMap<String, TaskHandler> byKind = new TreeMap<>();
    private final List<RecurringTask> recurring;
    private final Tasks tasks;

    Handlers(List<TaskHandler> handlers, List<RecurringTask> recurring, Tasks tasks) {
        this.recurring = recurring;
        this.tasks = tasks;
        handlers.forEach(this::add);
        recurring.stream().map(this::handler).forEach(this::add);
    }

    private void add(TaskHandler handler) {
        if (byKind.putIfAbsent(handler.kind(), handler) != null)
            throw new IllegalStateException("Two handlers for " + handler.kind());
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    /** The kinds that look at everything each time, and so may miss a time. */
    Set<String> sweeps() {
        return recurring.stream()
                .filter(it -> !it.makesUpForMissed())
                .map(RecurringTask::kind)
                .collect(Collectors.toSet());
    }

    void run(TaskKey key, Instant now) {
        var handler = byKind.get(key.kind());
        if (handler == null) throw new IllegalStateException("No handler for " + key.kind());
        handler.run(key, now);
    }

    /** Sees to it that every recurring task has its next occurrence; safe to repeat. */
    void scheduleRecurring(Clock clock, Waiting waiting) {
        var now = clock.instant();
        for (var task : recurring) if (!waiting.any(task.kind())) schedule(task, task.next(now));
    }

    private void schedule(RecurringTask task, Instant due) {
        tasks.schedule(TaskKey.central(task.kind(), due.toString()), due);
    }

    /** Puts the next occurrence in place before this one is done: one that fails does not end the row. */
    private TaskHandler handler(RecurringTask task) {
        return new TaskHandler() {
            @Override
            public String kind() {
                return task.kind();
            }

            @Override
            public void run(TaskKey key, Instant now) {
                var due = Instant.parse(key.occurrence());
                schedule(task, task.next(task.makesUpForMissed() || now.isBefore(due) ? due : now));
                task.run(due, now);
            }
        };
    }
}
