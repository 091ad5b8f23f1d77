package onus.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import onus.platform.BusinessClock;
import onus.platform.SystemClock;
import onus.platform.task.LiveScheduler;
import onus.platform.task.TaskStepper;
import org.springframework.stereotype.Component;

/** Plays the whole history up to now, then lets time run. */
@Component
public class Demonstration {

    /** Where the history begins: under the contract before the incident scheme. */
    public static final Instant BEGINNING = Instant.parse("2010-05-01T06:00:00Z");

    private final BusinessClock clock;
    private final SystemClock real;
    private final TaskStepper stepper;
    private final LiveScheduler scheduler;
    private final Cast cast;
    private final Acts acts;

    Demonstration(
            BusinessClock clock, SystemClock real, TaskStepper stepper, LiveScheduler scheduler, Cast cast, Acts acts) {
        this.clock = clock;
        this.real = real;
        this.stepper = stepper;
        this.scheduler = scheduler;
        this.cast = cast;
        this.acts = acts;
    }

    /** The clock must stand at {@link #BEGINNING}; {@code progress} hears how many scenes of how many are done. */
    public void play(Path logins, BiConsumer<Integer, Integer> progress) throws IOException {
        var timeline = new Timeline();
        cast.enter(timeline);
        var now = real.instant();
        Script.tales().forEach(it -> enact(it, timeline, now));
        timeline.play(clock, stepper, done -> progress.accept(done, timeline.length()));
        stepper.advanceTo(real.instant());
        clock.catchUp();
        cast.logins().write(logins);
        scheduler.start();
    }

    private void enact(Script.Tale tale, Timeline timeline, Instant now) {
        tale.when().beginnings(cast.zone(tale.customer()), now).forEach(begins -> {
            var plot = new Plot(tale, cast);
            var at = begins;
            for (var step : tale.steps()) {
                at = at.plus(step.after());
                if (!at.isAfter(now)) {
                    timeline.at(at, () -> acts.play(plot, step));
                }
            }
        });
    }

    /** Who can sign in. */
    public static List<Way> ways(Path logins) throws IOException {
        return Logins.read(logins).stream()
                .map(it -> new Way(it.role(), it.email(), it.password(), it.customer(), it.market()))
                .toList();
    }

    /** One way into the demonstration. */
    public record Way(String role, String email, String password, String customer, String market) {}
}
