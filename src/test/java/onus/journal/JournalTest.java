package onus.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.platform.TestDatabase;
import onus.platform.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JournalTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    private final Journal journal = new Journal(database.jdbc());
    private final Transactions transactions = database.transactions();
    private final Thing ticket = new Thing(UUID.randomUUID(), "ticket", UUID.randomUUID());

    private Head append(Head head, String what) {
        var entry = new Entry(NOON, "staff:1", what, Map.of("minutes", 30, "codes", List.of("a", "b")));
        return transactions.inAccount(ticket.account(), () -> journal.append(ticket, head, entry));
    }

    @Test
    void entriesFollowEachOtherAndAreToldOldestFirst() {
        var first = append(Head.START, "opened");
        var second = append(first, "closed");
        assertThat(second.seq()).isEqualTo(2);
        assertThat(transactions.inAccount(ticket.account(), () -> journal.of(ticket)))
                .extracting(Recorded::what)
                .containsExactly("opened", "closed");
    }

    @Test
    void oneHeadIsFollowedOnce() {
        var first = append(Head.START, "opened");
        append(first, "closed");
        assertThatThrownBy(() -> append(first, "reopened")).hasStackTraceContaining("entry_pk");
    }

    @Test
    void theApplicationCannotRewriteHistory() {
        append(Head.START, "opened");
        assertThatThrownBy(() -> transactions.inAccount(
                        ticket.account(),
                        () -> database.jdbc()
                                .sql("update journal.entry set what = 'x'")
                                .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> transactions.inAccount(
                        ticket.account(),
                        () -> database.jdbc().sql("delete from journal.verdict").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void wordsAreProvenUntilTheirSaltIsForgotten() {
        var words = "My server is down";
        var entry = new Entry(NOON, "contact:1", "said", Map.of()).withBody(words);
        transactions.inAccount(ticket.account(), () -> {
            var head = journal.append(ticket, Head.START, entry);
            assertThat(journal.says(ticket, head.seq(), words)).isTrue();
            assertThat(journal.says(ticket, head.seq(), "up")).isFalse();
            journal.forget(ticket, head.seq());
            assertThat(journal.says(ticket, head.seq(), words)).isFalse();
        });
    }

    @Test
    void theHashCoversEveryField() {
        var link = new Chain.Link(NOON, "staff:1", "opened", "{}", "");
        var other = new Thing(ticket.account(), "invoice", ticket.id());
        var heads = List.of(
                Chain.next(ticket, Head.START, link),
                Chain.next(other, Head.START, link),
                Chain.next(ticket, new Head(0, new byte[] {1}), link),
                Chain.next(ticket, new Head(1, new byte[0]), link),
                Chain.next(ticket, Head.START, new Chain.Link(NOON.plusNanos(1000), "staff:1", "opened", "{}", "")),
                Chain.next(ticket, Head.START, new Chain.Link(NOON, "staff:1o", "pened", "{}", "")),
                Chain.next(ticket, Head.START, new Chain.Link(NOON, "staff:1", "opened", "{\"a\":\"b\"}", "")),
                Chain.next(ticket, Head.START, new Chain.Link(NOON, "staff:1", "opened", "{}", "ab")));
        assertThat(heads).doesNotHaveDuplicates();
    }

    @Test
    void factsReadTheSameAfterTheDatabaseHadThem() {
        var facts = Map.of("b", 1, "a", NOON, "list", List.of(Map.of("z", 2.50, "y", "ž")));
        var stored = database.jdbc()
                .sql("select :facts::jsonb::text")
                .param("facts", Canonical.write(facts))
                .query(String.class)
                .single();
        assertThat(Canonical.rewrite(stored)).isEqualTo(Canonical.write(facts));
    }

    @Test
    void aVerdictIsKeptAsItWasMade() {
        var verdicts = new Verdicts(database.jdbc());
        var decision = new Decision("vat", "ovh-fr", LocalDate.of(2026, 1, 1), "{\"a\": 1}", "{\"b\": 2}", "[]", "1");
        transactions.inAccount(ticket.account(), () -> {
            var id = verdicts.keep(ticket, decision, NOON);
            assertThat(verdicts.find(ticket.account(), id)).contains(new Verdicts.Kept(id, ticket, decision, NOON));
            assertThat(verdicts.of(ticket)).extracting(Verdicts.Kept::id).containsExactly(id);
        });
    }
}
