package onus.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onus.channel.mail.Post;
import onus.consent.InterventionStops;
import onus.people.People;
import onus.people.Person;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to whoever is at a touch, in their language and once, that it has to stop at the next safe point, and why. */
@Component
class StopLetters implements TaskHandler {

    private static final String KIND = "channel.touch-stops";

    private final Stopping stopping;
    private final People people;
    private final LinkLetters letters;
    private final Post post;
    private final Tasks tasks;

    StopLetters(Stopping stopping, People people, LinkLetters letters, Post post, Tasks tasks) {
        this.stopping = stopping;
        this.people = people;
        this.letters = letters;
        this.post = post;
        this.tasks = tasks;
    }

    @EventListener
    void on(InterventionStops stops) {
        var key = new TaskKey(
                KIND, stops.account(), stops.ticket(), stops.intervention().toString());
        tasks.schedule(key, stops.at());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing if it was reported meanwhile. */
    @Override
    public void run(TaskKey key, Instant now) {
        stopping.look(key.account(), UUID.fromString(key.occurrence()))
                .ifPresent(it -> people.reachable(it.who()).stream()
                        .flatMap(one -> people.find(one).stream())
                        .forEach(one -> post.send(letters.mail(asked(one, it), id(key), now))));
    }

    private static LinkLetters.Asked asked(Person person, Stopping.Look it) {
        return new LinkLetters.Asked(
                "touch-stops",
                person,
                it.ticket().account(),
                "/desk/tickets/" + it.ticket().reference(),
                it.since(),
                Map.of(
                        "ticket", new Value.Name(it.ticket().reference()),
                        "why", new Value.Name(it.why().name()),
                        "service", new Value.Name(Layout.oneLine(it.service().name())),
                        "action", Value.Code.of("action", it.touch().action()),
                        "object", Value.Code.of("object", it.touch().object().kind())));
    }

    private static UUID id(TaskKey key) {
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}
