package onus.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.journal.Verification.BrokenChain;
import onus.journal.Verification.BrokenRoot;
import onus.journal.Verification.Fault;
import onus.journal.Verification.Whole;
import onus.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalVerificationTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path folder;

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Thing ticket = new Thing(new UUID(1, 1), "ticket", new UUID(2, 2));
    private final Thing invoice = new Thing(new UUID(3, 3), "invoice", new UUID(4, 4));
    private final SealingKey key = SealingKey.in(folder.resolve("journal.key"));
    private final List<KeptHeads> heads = new ArrayList<>();

    /** Two chains of three entries: two of them sealed on Monday, the third on Tuesday. */
    @BeforeEach
    void twoSealedDays() {
        database.asSuperuser()
                .sql("truncate journal.entry, journal.salt, journal.root, journal.root_chain")
                .update();
        var afterMonday = List.of(append(ticket, Head.START, 2), append(invoice, Head.START, 2));
        seal(MONDAY);
        append(ticket, afterMonday.get(0), 1);
        append(invoice, afterMonday.get(1), 1);
        seal(MONDAY.plusDays(1));
    }

    private Head append(Thing thing, Head from, int count) {
        var journal = new Journal(database.jdbc());
        return database.transactions().inAccount(thing.account(), () -> {
            var head = from;
            for (var i = 0; i < count; i++)
                head = journal.append(thing, head, new Entry(NOON, "staff:1", "said", Map.of("n", i)));
            return head;
        });
    }

    private void seal(LocalDate day) {
        var sealing = new Sealing(database.jdbc(), key);
        var days = day.toEpochDay() - MONDAY.toEpochDay();
        database.transactions().central(() -> sealing.seal(day, NOON.plus(Duration.ofHours(13 + 24 * days))));
    }

    private Verification verify() {
        return new JournalVerification(database.ownerDataSource(), key, heads).verify();
    }

    private void tamper(String sql) {
        assertThat(database.asSuperuser().sql(sql).update()).isPositive();
    }

    @Test
    void anUntouchedJournalIsWhole() {
        assertThat(verify()).isEqualTo(new Whole(2, 6, 2));
    }

    @Test
    void sealingADayTwiceChangesNothing() {
        seal(MONDAY.plusDays(1));
        assertThat(verify()).isEqualTo(new Whole(2, 6, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'staff:2'",
                "what = 'sent'",
                "at = at + interval '1 microsecond'",
                "facts = '{\"n\": 7}'",
                "body_digest = decode(repeat('ab', 32), 'hex')",
                "hash = decode(repeat('ab', 32), 'hex')"
            })
    void aRewrittenEntryIsNamed(String change) {
        tamper("update journal.entry set " + change + " where thing_kind = 'invoice' and seq = 2");
        assertThat(verify()).isEqualTo(new BrokenChain(Fault.REWRITTEN, invoice, 2));
    }

    @Test
    void aMissingEntryIsNamed() {
        tamper("delete from journal.entry where thing_kind = 'ticket' and seq = 2");
        assertThat(verify()).isEqualTo(new BrokenChain(Fault.GAP, ticket, 2));
    }

    @Test
    void aSealedEndCannotBeCutOff() {
        tamper("delete from journal.entry where thing_kind = 'ticket' and seq = 3");
        assertThat(verify()).isEqualTo(new BrokenChain(Fault.CUT, ticket, 3));
    }

    @Test
    void anEndThatIsNotSealedYetIsMissedByTheThingItself() {
        heads.add(new KeptHeads(
                "ticket",
                "select '%s'::uuid as account_id, '%s'::uuid as thing_id, 4 as head_seq, '\\xab'::bytea as head_hash"
                        .formatted(ticket.account(), ticket.id())));
        assertThat(verify()).isEqualTo(new BrokenChain(Fault.HEAD_DIFFERS, ticket, 4));
    }

    @Test
    void aThingWhoseHeadIsTheEndOfItsChainIsWhole() {
        heads.add(
                new KeptHeads(
                        "ticket",
                        "select account_id, thing_id, seq as head_seq, hash as head_hash from journal.entry where thing_kind = 'ticket' and seq = 3"));
        assertThat(verify()).isInstanceOf(Whole.class);
    }

    @Test
    void aChainTakenFromUnderARootIsNoticed() {
        tamper("delete from journal.root_chain where thing_kind = 'ticket' and seq = 3");
        assertThat(verify()).isEqualTo(new BrokenRoot(Fault.COVERS_OTHERS, MONDAY.plusDays(1)));
    }

    @Test
    void aMissingRootIsNoticed() {
        tamper("delete from journal.root where day = '2026-03-02'");
        assertThat(verify()).isEqualTo(new BrokenRoot(Fault.DOES_NOT_FOLLOW, MONDAY.plusDays(1)));
    }

    @Test
    void historyRewrittenFromEndToEndLacksTheSignature() {
        var forger = SealingKey.in(folder.resolve("forged.key"));
        database.asSuperuser().sql("truncate journal.root, journal.root_chain").update();
        database.transactions().central(() -> new Sealing(database.jdbc(), forger).seal(MONDAY, NOON));
        assertThat(verify()).isEqualTo(new BrokenRoot(Fault.NOT_SIGNED, MONDAY));
    }

    @Test
    void theKeyIsForUsAlone() throws java.io.IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal.key"))))
                .isEqualTo("rw-------");
        assertThat(SealingKey.in(folder.resolve("journal.key")).id()).isEqualTo(key.id());
    }
}
