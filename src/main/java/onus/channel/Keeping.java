package onus.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import onus.people.Person;
import org.springframework.stereotype.Component;

/** Keeps a letter word for word, once for each person, before it is sent. */
@Component
class Keeping {

    private final Notices notices;
    private final Sender sender;

    Keeping(Notices notices, Sender sender) {
        this.notices = notices;
        this.sender = sender;
    }

    void keep(Occasion occasion, Letter letter, List<Person> persons, Instant now) {
        persons.forEach(it -> notices.add(occasion, notice(occasion, letter, it, now)));
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
}
