package onus.channel;

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

    private final Transactions transactions;
    private final Recipients recipients;
    private final Letters letters;
    private final Keeping keeping;
    private final Notices notices;
    private final Sender sender;
    private final Post post;

    Telling(
            Transactions transactions,
            Recipients recipients,
            Letters letters,
            Keeping keeping,
            Notices notices,
            Sender sender,
            Post post) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.letters = letters;
        this.keeping = keeping;
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
                    keeping.keep(occasion, letter, persons, now);
                    return addressed(notices.unsent(occasion), letter, persons);
                })
                .orElseGet(List::of);
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
                    post.send(it.notice().mail(it.from(), it.to(), notices.before(it.notice())));
                    notices.sent(it.notice(), now);
                }
            });
            return true;
        } catch (Undelivered failure) {
            transactions.inAccount(account, () -> notices.failed(it.notice(), failure.shortly()));
            return false;
        }
    }
}
