package onus.channel;

import java.util.List;
import java.util.UUID;
import onus.people.People;
import onus.platform.Inserts;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.uptime.known.CustomersReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what a batch of customers is told of a known incident, each in their language, in the transaction that notes them as told; the mail follows. */
@Component
class KnownNews {

    private final KnownLetters letters;
    private final People people;
    private final Keeping keeping;
    private final Inserts inserts;
    private final Tasks tasks;

    KnownNews(KnownLetters letters, People people, Keeping keeping, Inserts inserts, Tasks tasks) {
        this.letters = letters;
        this.people = people;
        this.keeping = keeping;
        this.inserts = inserts;
        this.tasks = tasks;
    }

    @EventListener
    void on(CustomersReached reached) {
        var occurrence = reached.over() ? KnownLetters.OVER : KnownLetters.BEGUN;
        keep(reached, occurrence);
        reached.accounts().stream()
                .map(KnownNews::digit)
                .distinct()
                .forEach(it -> tasks.move(
                        new TaskKey(KnownMail.TASK, TaskKey.NOBODY, reached.incident(), occurrence + "/" + it),
                        reached.at()));
    }

    private void keep(CustomersReached reached, String occurrence) {
        var written = letters.of(reached.accounts(), reached.incident(), occurrence);
        var owners = people.ownersOf(written.keySet());
        inserts.together(() -> {
            written.forEach((account, letter) -> keeping.keep(
                    KnownLetters.occasion(account, reached.incident(), occurrence),
                    letter,
                    owners.getOrDefault(account, List.of()),
                    reached.at()));
            return true;
        });
    }

    private static String digit(UUID account) {
        var text = account.toString();
        return text.substring(text.length() - 1);
    }
}
