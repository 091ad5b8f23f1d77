package onus.uptime.care;

import java.time.Instant;
import java.time.LocalDate;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.stereotype.Component;

/** Rings when a day of care is over. */
@Component
record DayEnds(Caring caring) implements TaskHandler {

    static final String KIND = "daily-care";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        caring.dayIsOver(key.account(), key.thing(), LocalDate.parse(key.occurrence()), now);
    }
}
