package onus.platform.task;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;

/** Puts a failed task off, each time for longer, and parks it in the end. */
record ParkingFailures(ParkedTasks parked) implements FailureHandler<Void> {

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var execution = complete.getExecution();
        var failures = execution.consecutiveFailures + 1;
        if (Retries.exhausted(failures)) {
            var key = TaskKey.of(execution.getTaskName(), execution.getId());
            var cause = complete.getCause().orElseGet(() -> new IllegalStateException("The machine went down"));
            parked.park(
                    key,
                    execution.getExecutionTime(),
                    new ParkedTasks.Failure(failures, cause, complete.getTimeDone()));
            operations.remove();
        } else operations.reschedule(complete, complete.getTimeDone().plus(Retries.wait(failures)));
    }
}
