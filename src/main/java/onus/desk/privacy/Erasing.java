package onus.desk.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.customer.AccountNotes;
import onus.desk.privacy.Erasures.Erasure;
import onus.journal.Entry;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Erases what is known of a contact or of a customer (GDPR art. 17), after it was shown and confirmed: words and names go, what the law keeps goes when its
 * years are over, and the journal's chains stay whole because they hold digests only, whose salts go too.
 */
@Component
public class Erasing {

    static final String KIND = "erasure";
    private static final String WORDS = "words";
    /** Who somebody is here; who they are at all goes only where they speak for nobody else. */
    private static final String CONTACT = "contact";

    private final Transactions transactions;
    private final Erasures erasures;
    private final Holding holding;
    private final Shredding shredding;
    private final AccountNotes notes;
    private final Tasks tasks;

    Erasing(
            Transactions transactions,
            Erasures erasures,
            Holding holding,
            Shredding shredding,
            AccountNotes notes,
            Tasks tasks) {
        this.transactions = transactions;
        this.erasures = erasures;
        this.holding = holding;
        this.shredding = shredding;
        this.notes = notes;
        this.tasks = tasks;
    }

    public Preview preview(Whose whose, Instant now) {
        var onlyOwner = holding.isOnlyOwner(whose);
        return transactions.inAccount(whose.account(), () -> shown(whose, onlyOwner, now));
    }

    /** The same in a transaction of the account, where others' roles are known already. */
    Preview shown(Whose whose, boolean onlyOwner, Instant now) {
        var facts = holding.facts(whose, onlyOwner, now);
        return new Preview(goes(whose), Hold.keeps(facts), Hold.hinders(facts), Hold.keeping(facts));
    }

    private List<Preview.Goes> goes(Whose whose) {
        var rows = new LinkedHashMap<String, Long>();
        if (whose.person() != null) {
            rows.put(CONTACT, 1L);
        }
        PersonalTable.ALL.stream()
                .filter(it -> it.loses() && it.exported() && whose.concerns(it))
                .forEach(it -> rows.merge(it.what(), erasures.rows(it, whose), Long::sum));
        return rows.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new Preview.Goes(it.getKey(), it.getValue()))
                .toList();
    }

    /** Denied while something stands in the way; done at once otherwise, by a task that is safe to repeat. */
    public Ruling<Preview> erase(Whose whose, Asked asked) {
        var preview = preview(whose, asked.at());
        if (!preview.hinders().isEmpty()) {
            return new Ruling.Denied<>(PrivacyRefusal.STILL_NEEDED, preview.hinders());
        }
        return transactions.inAccount(whose.account(), () -> {
            begin(whose, preview, asked);
            return Ruling.granted(preview);
        });
    }

    void begin(Whose whose, Preview preview, Asked asked) {
        var erasure = new Erasure(UuidCreator.getTimeOrderedEpoch(), whose, null, null);
        erasures.add(erasure, asked.person(), asked.at(), preview.keepUntil());
        note(erasure, "erasure-asked", asked);
        tasks.schedule(key(erasure, WORDS), asked.at());
        preview.keeping()
                .forEach(it ->
                        tasks.schedule(key(erasure, it.what()), start(it.until().plusDays(1))));
    }

    void run(UUID account, UUID id, String part, Instant now) {
        var erasure = transactions
                .inAccount(account, () -> erasures.find(account, id))
                .orElseThrow();
        var asked = Asked.now(new Caller.Machine(KIND), now);
        if (!part.equals(WORDS)) {
            shredding.kept(erasure.whose(), part);
            finish(erasure, part + "-erased", () -> erasures.ended(erasure, now), asked);
        } else if (erasure.doneAt() == null) {
            shredding.words(erasure.whose());
            finish(erasure, "erased", () -> erasures.done(erasure, now), asked);
        }
    }

    private void finish(Erasure erasure, String what, Runnable mark, Asked asked) {
        transactions.inAccount(erasure.whose().account(), () -> {
            mark.run();
            note(erasure, what, asked);
        });
    }

    private void note(Erasure erasure, String what, Asked asked) {
        var facts = Map.of(
                "erasure", erasure.id().toString(), "of", of(erasure.whose().person()));
        notes.note(erasure.whose().account(), new Entry(asked.at(), asked.by().principal(), what, facts));
    }

    private static String of(@Nullable UUID person) {
        return person == null ? "customer" : "contact";
    }

    private static TaskKey key(Erasure erasure, String part) {
        return new TaskKey(KIND, erasure.whose().account(), erasure.id(), part);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
