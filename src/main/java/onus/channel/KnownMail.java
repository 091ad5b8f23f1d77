package onus.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.channel.mail.Mail;
import onus.channel.mail.Post;
import onus.channel.mail.Undelivered;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.springframework.stereotype.Component;

/**
 * Sends the mail of a known incident, a few in a transaction that has noted them as sent. Only a crash between the mail server's yes and that commit sends those
 * few twice, with the same Message-IDs. What the mail server does not take is tried again letter by letter.
 */
@Component
class KnownMail implements TaskHandler {

    static final String TASK = "known-mail";

    private static final int TOGETHER = 20;

    private final Transactions transactions;
    private final NoticesOfMany notices;
    private final KnownLetters letters;
    private final People people;
    private final Sender sender;
    private final Post post;
    private final Tasks tasks;
    private final Clock clock;

    KnownMail(
            Transactions transactions,
            NoticesOfMany notices,
            KnownLetters letters,
            People people,
            Sender sender,
            Post post,
            Tasks tasks,
            Clock clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.letters = letters;
        this.people = people;
        this.sender = sender;
        this.post = post;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TASK;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        var parts = key.occurrence().split("/", 2);
        var occasion = KnownLetters.occasion(TaskKey.NOBODY, key.thing(), parts[0]);
        var some = send(occasion, parts[1], NoticesOfMany.Place.BEGINNING);
        while (!some.isEmpty()) {
            some = send(occasion, parts[1], NoticesOfMany.Place.of(some.getLast()));
        }
    }

    private List<Notice> send(Occasion occasion, String digit, NoticesOfMany.Place after) {
        return transactions.inNews(() -> {
            var some = notices.untried(occasion, digit, after, TOGETHER);
            if (!some.isEmpty()) {
                send(occasion, some);
            }
            return some;
        });
    }

    private void send(Occasion occasion, List<Notice> some) {
        var claimed = notices.claimed(some, clock.instant());
        var mine = some.stream().filter(it -> claimed.contains(it.id())).toList();
        var envelopes = envelopes(mine, occasion.thing());
        for (var notice : mine) {
            trouble(notice, envelopes).ifPresent(it -> alone(occasion.of(notice.account()), notice, it));
        }
    }

    /** What stands outside letters. */
    private record Envelopes(
            Map<UUID, KnownLetters.Reader> readers, Map<UUID, List<Person>> owners, Map<UUID, List<String>> threads) {

        Optional<Person> to(Notice notice) {
            return owners.getOrDefault(notice.account(), List.of()).stream()
                    .filter(it -> it.id().equals(notice.person()))
                    .findFirst();
        }
    }

    private Envelopes envelopes(List<Notice> mine, UUID incident) {
        var accounts = mine.stream().map(Notice::account).distinct().toList();
        return new Envelopes(letters.readers(accounts, incident), people.ownersOf(accounts), notices.before(mine));
    }

    /** Sends a letter; empty if it went out, else what was in the way. */
    private Optional<String> trouble(Notice notice, Envelopes envelopes) {
        var reader = envelopes.readers().get(notice.account());
        var to = envelopes.to(notice);
        if (reader == null || to.isEmpty()) {
            return Optional.of("no longer an owner of one of its services");
        }
        try {
            var party = new Mail.Party(to.get().name(), to.get().email());
            var thread = envelopes.threads().getOrDefault(notice.id(), List.of());
            post.send(notice.mail(sender.of(reader.head().seller()), party, thread));
            return Optional.empty();
        } catch (Undelivered failure) {
            return Optional.of(failure.shortly());
        }
    }

    private void alone(Occasion occasion, Notice notice, String trouble) {
        notices.failed(notice, trouble);
        tasks.schedule(occasion.task(), clock.instant());
    }
}
