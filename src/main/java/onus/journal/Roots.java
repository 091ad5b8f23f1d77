package onus.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roots and the ends of chains they cover. */
record Roots(JdbcClient jdbc) {

    Optional<Root> of(LocalDate day) {
        return jdbc.sql("select * from journal.root where day = :day")
                .param("day", day)
                .query((row, _) -> root(row))
                .optional();
    }

    Optional<Root> last() {
        return jdbc.sql("select * from journal.root order by day desc limit 1")
                .query((row, _) -> root(row))
                .optional();
    }

    List<Root> all() {
        return jdbc.sql("select * from journal.root order by day")
                .query((row, _) -> root(row))
                .list();
    }

    void add(Root root) {
        var hex = HexFormat.of();
        jdbc.sql("""
                insert into journal.root (day, at, previous, chains, hash, key, signature)
                values (:day, :at, :previous, :chains, :hash, :key, :signature)
                """)
                .param("day", root.day())
                .param("at", root.at().atOffset(ZoneOffset.UTC))
                .param("previous", hex.parseHex(root.previous()))
                .param("chains", root.chains())
                .param("hash", hex.parseHex(root.hash()))
                .param("key", root.key())
                .param("signature", hex.parseHex(root.signature()))
                .update();
    }

    /** Puts the ends of all chains that no root covers yet, and that moved since, under this day's root. */
    void cover(LocalDate day, Instant since) {
        jdbc.sql("""
                insert into journal.root_chain (account_id, thing_kind, thing_id, seq, day, hash)
                select distinct on (account_id, thing_kind, thing_id) account_id, thing_kind, thing_id, seq, :day, hash
                from journal.entry
                where at >= :since
                order by account_id, thing_kind, thing_id, seq desc
                on conflict (account_id, thing_kind, thing_id, seq) do nothing
                """)
                .param("day", day)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Root.Leaf> leaves(LocalDate day) {
        return jdbc.sql("""
                select account_id, thing_kind, thing_id, seq, hash
                from journal.root_chain
                where day = :day
                order by account_id, thing_kind, thing_id, seq
                """).param("day", day).query((row, _) -> leaf(row)).list();
    }

    static Root.Leaf leaf(ResultSet row) throws SQLException {
        var thing = new Thing(
                row.getObject("account_id", UUID.class),
                row.getString("thing_kind"),
                row.getObject("thing_id", UUID.class));
        return new Root.Leaf(thing, row.getLong("seq"), hex(row, "hash"));
    }

    private static Root root(ResultSet row) throws SQLException {
        return new Root(
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                hex(row, "previous"),
                row.getInt("chains"),
                hex(row, "hash"),
                row.getString("key"),
                hex(row, "signature"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
