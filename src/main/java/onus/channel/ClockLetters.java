package onus.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.channel.mail.Post;
import onus.clock.Clock;
import onus.clock.Ending;
import onus.clock.ReactionAtRisk;
import onus.clock.ReactionMissed;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to the desk, once for each clock and stage: that a promise runs out, to whoever can still keep it and only while its own hours run; that
 * it is over, to the supervisors of the market.
 */
@Component
class ClockLetters implements TaskHandler {

    private static final String KIND = "channel.clock-letter";

    private final Transactions transactions;
    private final Watched watched;
    private final People people;
    private final LinkLetters letters;
    private final Post post;
    private final Tasks tasks;

    ClockLetters(
            Transactions transactions, Watched watched, People people, LinkLetters letters, Post post, Tasks tasks) {
        this.transactions = transactions;
        this.watched = watched;
        this.people = people;
        this.letters = letters;
        this.post = post;
        this.tasks = tasks;
    }

    /** Which clock, what of it, and to whom as what; at first nobody knows to whom. */
    private record Told(TaskKey key, String stage, int clock, String as, String person) {

        static final String AT_RISK = "at-risk";
        static final String MISSED = "missed";

        static Told of(TaskKey key) {
            var parts = key.occurrence().split("/", 4);
            var clock = Integer.parseInt(parts[1]);
            return parts.length == 2
                    ? new Told(key, parts[0], clock, "", "")
                    : new Told(key, parts[0], clock, parts[2], parts[3]);
        }

        boolean warns() {
            return stage.equals(AT_RISK);
        }

        TaskKey to(UUID somebody, String as) {
            return new TaskKey(KIND, key.account(), key.thing(), stage + "/" + clock + "/" + as + "/" + somebody);
        }

        /** Sent again, mail programs show it once. */
        UUID letter() {
            return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @EventListener
    void on(ReactionAtRisk event) {
        tasks.schedule(
                key(
                        event.account(),
                        event.ticket(),
                        Told.AT_RISK + "/" + event.clock().number()),
                event.at());
    }

    @EventListener
    void on(ReactionMissed event) {
        tasks.schedule(
                key(
                        event.account(),
                        event.ticket(),
                        Told.MISSED + "/" + event.clock().number()),
                event.at());
    }

    private static TaskKey key(UUID account, UUID ticket, String occurrence) {
        return new TaskKey(KIND, account, ticket, occurrence);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The news becomes a task for each reader; each of these is one letter, so one that fails repeats no other. */
    @Override
    public void run(TaskKey key, Instant now) {
        var told = Told.of(key);
        var looked = watched.look(key.account(), key.thing(), told.clock());
        if (!told.person().isEmpty()) {
            people.find(UUID.fromString(told.person()))
                    .ifPresent(it -> post.send(letters.mail(asked(it, told, looked), told.letter(), now)));
        } else if (told.warns()) {
            warn(told, looked, now);
        } else {
            spread(told, watched.supervisors(looked), now);
        }
    }

    /** Nobody is warned of what was answered meanwhile, or while the promise's own hours stand still. */
    private void warn(Told told, Watched.Look look, Instant now) {
        if (!look.clock().isOpen() || look.clock().due() == null) {
            return;
        }
        var hours = look.counted(now);
        if (hours.isAfter(now)) {
            transactions.inAccount(told.key().account(), () -> tasks.move(told.key(), hours));
        } else {
            spread(told, watched.whoCanAnswer(look, now), now);
        }
    }

    private void spread(Told told, Watched.Readers readers, Instant now) {
        transactions.inAccount(
                told.key().account(),
                () -> readers.persons().forEach(it -> tasks.schedule(told.to(it, readers.as()), now)));
    }

    private static LinkLetters.Asked asked(Person person, Told told, Watched.Look look) {
        var due = Optional.ofNullable(look.clock().due()).map(Clock.Due::deadline);
        return new LinkLetters.Asked(
                letter(told, look.clock()),
                person,
                look.ticket().account(),
                "/desk/tickets/" + look.ticket().reference(),
                due.orElse(look.clock().startedAt()),
                Map.of(
                        "ticket",
                        new Value.Name(look.ticket().reference()),
                        "as",
                        new Value.Name(told.as()),
                        "line",
                        Value.Code.of("line", look.line())));
    }

    private static String letter(Told told, Clock clock) {
        if (told.warns()) {
            return "at-risk";
        }
        return clock.ending() instanceof Ending.Reacted ? "breach-answered" : "breach";
    }
}
