package onus.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import onus.platform.BusinessClock;
import onus.platform.task.TaskStepper;

/** Scenes of many stories in the order of their time; between them, everything that falls due is done. */
final class Timeline {

    /** Something that happens at an instant. */
    private record Scene(Instant at, Runnable act) {}

    private static final Duration LONG = Duration.ofDays(90);

    private final List<Scene> scenes = new ArrayList<>();

    void at(Instant when, Runnable act) {
        scenes.add(new Scene(when, act));
    }

    int length() {
        return scenes.size();
    }

    /** Plays all scenes and tells after each how many are done; the clock must stand before the first one. */
    void play(BusinessClock clock, TaskStepper stepper, IntConsumer done) {
        scenes.sort(Comparator.comparing(Scene::at));
        var count = 0;
        for (var scene : scenes) {
            pass(clock, stepper, scene.at());
            scene.act().run();
            done.accept(++count);
        }
    }

    private static void pass(BusinessClock clock, TaskStepper stepper, Instant until) {
        var now = clock.instant();
        if (until.isAfter(now.plus(LONG))) {
            stepper.sleepTo(until);
        } else {
            stepper.advanceTo(until.isBefore(now) ? now : until);
        }
    }
}
