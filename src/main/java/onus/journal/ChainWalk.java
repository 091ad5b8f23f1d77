package onus.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import onus.journal.Verification.BrokenChain;
import onus.journal.Verification.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One walk along all chains, an entry in memory at a time. */
final class ChainWalk {

    private static final int AT_A_TIME = 1000;

    private @Nullable Thing thing;
    private Head head = Head.START;
    private @Nullable BrokenChain broken;
    private long chains;
    private long entries;

    /** The first entry that does not hold, or null. Needs an open transaction, or the driver would fetch everything. */
    @Nullable
    BrokenChain walk(JdbcClient jdbc) {
        try (var all = jdbc.sql("""
                select account_id, thing_kind, thing_id, seq, at, actor, what, facts, body_digest, hash
                from journal.entry
                order by account_id, thing_kind, thing_id, seq
                """).withFetchSize(AT_A_TIME).query((row, _) -> step(row)).stream()) {
            if (all.anyMatch(held -> !held)) return broken;
        }
        return null;
    }

    /** Where the chain of one thing ends; empty if one of its entries does not hold. */
    static Optional<Head> end(JdbcClient jdbc, Thing thing) {
        var walk = new ChainWalk();
        var held = jdbc.sql("""
                select account_id, thing_kind, thing_id, seq, at, actor, what, facts, body_digest, hash
                from journal.entry
                where account_id = :account and thing_kind = :kind and thing_id = :thing
                order by seq
                """)
                .param("account", thing.account())
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .query((row, _) -> walk.step(row))
                .list();
        return held.contains(false) ? Optional.empty() : Optional.of(walk.head);
    }

    Verification.Whole whole(long roots) {
        return new Verification.Whole(chains, entries, roots);
    }

    private boolean step(ResultSet row) throws SQLException {
        turnTo(new Thing(
                row.getObject("account_id", UUID.class),
                row.getString("thing_kind"),
                row.getObject("thing_id", UUID.class)));
        var seq = row.getLong("seq");
        if (seq != head.seq() + 1) return breaks(Fault.GAP, head.seq() + 1);
        var next = Chain.next(current(), head, link(row));
        if (!Arrays.equals(next.hash(), row.getBytes("hash"))) return breaks(Fault.REWRITTEN, seq);
        head = next;
        entries++;
        return true;
    }

    private void turnTo(Thing next) {
        if (next.equals(thing)) return;
        thing = next;
        head = Head.START;
        chains++;
    }

    private Thing current() {
        if (thing == null) throw new IllegalStateException("No chain yet");
        return thing;
    }

    private boolean breaks(Fault fault, long seq) {
        broken = new BrokenChain(fault, current(), seq);
        return false;
    }

    private static Chain.Link link(ResultSet row) throws SQLException {
        return new Chain.Link(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("what"),
                Canonical.rewrite(row.getString("facts")),
                HexFormat.of().formatHex(row.getBytes("body_digest")));
    }
}
