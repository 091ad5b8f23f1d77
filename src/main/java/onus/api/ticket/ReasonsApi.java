package onus.api.ticket;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reply.DecidedBody;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.customer.Deciding;
import onus.journal.Journal;
import onus.journal.Recorded;
import onus.journal.Thing;
import onus.journal.Verdicts;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Coded;
import onus.reason.Language;
import onus.ticket.Conversation;
import onus.ticket.Tickets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why it came so, and what was written down: the decisions of a ticket and its chain in the journal. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}")
final class ReasonsApi {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Counter counter;
    private final Transactions transactions;
    private final Deciding deciding;
    private final Journal journal;
    private final Tickets tickets;

    ReasonsApi(Counter counter, Transactions transactions, Deciding deciding, Journal journal, Tickets tickets) {
        this.counter = counter;
        this.transactions = transactions;
        this.deciding = deciding;
        this.journal = journal;
        this.tickets = tickets;
    }

    /** Which decisions are asked for. */
    enum What implements Coded {
        ANNOUNCEMENT,
        CHARGE,
        REFUSAL;

        boolean is(Verdicts.Kept kept) {
            return switch (this) {
                case ANNOUNCEMENT -> kept.decision().question().equals("announcement");
                case CHARGE -> kept.decision().question().equals("diagnosis-charge");
                case REFUSAL -> MAPPER.readTree(kept.decision().answer()).has("refused");
            };
        }
    }

    /** A happening as the journal keeps it; of words only their salted digest. */
    record EntryBody(long seq, Instant at, String actor, String what, JsonNode facts, boolean hasBody) {
        static EntryBody of(Recorded it) {
            return new EntryBody(it.seq(), it.at(), it.actor(), it.what(), MAPPER.readTree(it.facts()), it.hasBody());
        }
    }

    /** The chain of a ticket, where it ends, and whether it is as it was written. */
    record JournalBody(List<EntryBody> items, HeadBody head, boolean verified) {}

    /** The end of a chain: the hash of its last entry, which covers all before it. */
    record HeadBody(long seq, String hash) {}

    @GetMapping("/because")
    @Allowed.ToEveryone
    Listing<DecidedBody> because(
            Caller caller, @PathVariable String reference, @RequestParam Optional<String> what, Language language) {
        var key = counter.key(caller, reference);
        var wanted = what.map(ReasonsApi::what);
        var thing = new Thing(key.account(), Conversation.THING, key.ticket());
        return new Listing<>(transactions.inAccount(key.account(), () -> deciding.about(thing)).stream()
                .filter(it -> wanted.isEmpty() || wanted.get().is(it))
                .map(it -> DecidedBody.of(it, language))
                .toList());
    }

    private static What what(String code) {
        for (var one : What.values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw Problem.invalid("?what", "not-a-code", "codes", "announcement, charge, refusal");
    }

    @GetMapping("/journal")
    @Allowed.ToEveryone
    JournalBody journal(Caller caller, @PathVariable String reference) {
        var key = counter.key(caller, reference);
        var thing = new Thing(key.account(), Conversation.THING, key.ticket());
        return transactions.inAccount(key.account(), () -> {
            var head = tickets.find(key.account(), key.ticket()).orElseThrow().head();
            var end = new HeadBody(head.seq(), HexFormat.of().formatHex(head.hash()));
            return new JournalBody(
                    journal.of(thing).stream().map(EntryBody::of).toList(), end, journal.holds(thing, head));
        });
    }
}
