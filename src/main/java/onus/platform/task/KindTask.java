package onus.platform.task;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;

/** The tasks of one kind, as the scheduler sees them. */
final class KindTask extends AbstractTask<Void> {

    private final Handlers handlers;
    private final Clock clock;

    KindTask(String kind, Handlers handlers, FailureHandler<Void> failures, Clock clock) {
        super(kind, Void.class, failures, new DeadExecutionHandler.ReviveDeadExecution<>());
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        handlers.run(TaskKey.of(name, instance.getId()), clock.instant());
        return new CompletionHandler.OnCompleteRemove<>();
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id) {
        throw new UnsupportedOperationException("Tasks are scheduled through Tasks");
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id, Void data) {
        return schedulableInstance(id);
    }
}
