package onus.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onus.channel.mail.Mail;
import onus.channel.mail.Post;
import onus.channel.mail.Undelivered;
import onus.people.Person;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.stereotype.Component;

/**
 * Tells customers what happened. First the words are kept, once for each person; then each is sent and, in one transaction that holds its row, noted as sent.
 * Only a crash between the mail server's yes and that commit sends a mail twice, with the same Message-ID.
 */
@Component
class Telling implements TaskHandler {

    private static final int REFERENCES = 10;
    private static final int LONGEST_FAILURE = 500;

    private final Transactions transactions;
    private final Recipients recipients;
    private final Letters letters;
    private final Notices notices;
    private final Sender sender;
    private final Post post;

    Telling(
            Transactions transactions,
            Recipients recipients,
            Letters letters,
            Notices notices,
            Sender sender,
            Post post) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.letters = letters;
        this.notices = notices;
        this.sender = sender;
        this.post = post;
    }

    @Override
    public String kind() {
        return Occasion.TASK;
    }

    @Override
    public void run(TaskKey task, Instant now) {
        var occasion = Occasion.of(task);
        var persons = recipients.of(occasion);
        var waiting = transactions.inAccount(occasion.account(), () -> keep(occasion, persons, now));
        var failed = waiting.stream().filter(it -> !sent(it, now)).count();
        if (failed > 0) {
            throw new NotAllSent(failed);
        }
    }

    /** A notice that has to go out, and what its envelope says. */
    private record Addressed(Notice notice, Mail.Party from, Mail.Party to) {}

    private List<Addressed> keep(Occasion occasion, List<Person> persons, Instant now) {
        return letters.write(occasion)
                .map(letter -> {
                    persons.forEach(it -> notices.add(occasion, notice(occasion, letter, it, now)));
                    return addressed(notices.unsent(occasion), letter, persons);
                })
                .orElseGet(List::of);
    }

    private Notice notice(Occasion occasion, Letter letter, Person person, Instant now) {
        var id = UuidCreator.getTimeOrderedEpoch();
        return new Notice(
                occasion.account(),
                id,
                occasion.kind(),
                occasion.thing(),
                person.id(),
                letter.head().thread(),
                letter.head().language(),
                letter.subject(),
                letter.to(person),
                sender.messageId(id, letter.head().seller()),
                now,
                0,
                null,
                null);
    }

    private List<Addressed> addressed(List<Notice> unsent, Letter letter, List<Person> persons) {
        var from = sender.of(letter.head().seller());
        var addressed = new ArrayList<Addressed>();
        for (var notice : unsent) {
            persons.stream()
                    .filter(it -> it.id().equals(notice.person()))
                    .map(it -> new Addressed(notice, from, new Mail.Party(it.name(), it.email())))
                    .forEach(addressed::add);
        }
        return addressed;
    }

    private boolean sent(Addressed it, Instant now) {
        var account = it.notice().account();
        try {
            transactions.inAccount(account, () -> {
                if (notices.claim(it.notice())) {
                    post.send(mail(it));
                    notices.sent(it.notice(), now);
                }
            });
            return true;
        } catch (Undelivered failure) {
            transactions.inAccount(account, () -> notices.failed(it.notice(), shortened(failure)));
            return false;
        }
    }

    private Mail mail(Addressed it) {
        var notice = it.notice();
        return new Mail(
                notice.id(),
                notice.madeAt(),
                it.from(),
                it.to(),
                notice.subject(),
                notice.body(),
                notice.messageId(),
                trimmed(notices.before(notice)));
    }

    /** Of a long thread the beginning and the end. */
    private static List<String> trimmed(List<String> thread) {
        if (thread.size() <= REFERENCES) {
            return thread;
        }
        var kept = new ArrayList<>(List.of(thread.getFirst()));
        kept.addAll(thread.subList(thread.size() - REFERENCES + 1, thread.size()));
        return kept;
    }

    private static String shortened(Undelivered failure) {
        var text = String.valueOf(failure.getMessage());
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }
}
