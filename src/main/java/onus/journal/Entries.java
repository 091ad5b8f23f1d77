package onus.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journal entries and the salts of the bodies they refer to. */
record Entries(JdbcClient jdbc, Rows rows) {

    private static final String ADD = """
            insert into journal.entry (account_id, thing_kind, thing_id, seq, at, actor, what, facts, body_digest, hash)
            values (:account, :kind, :thing, :seq, :at, :actor, :what, :facts::jsonb, :digest, :hash)
            """;
    private static final String ADD_SALT = """
            insert into journal.salt (account_id, thing_kind, thing_id, seq, salt)
            values (:account, :kind, :thing, :seq, :salt)
            """;

    void add(Thing thing, Head head, Chain.Link link) {
        rows.add(
                ADD,
                Map.of(
                        "account", thing.account(),
                        "kind", thing.kind(),
                        "thing", thing.id(),
                        "seq", head.seq(),
                        "at", link.at().atOffset(ZoneOffset.UTC),
                        "actor", link.actor(),
                        "what", link.what(),
                        "facts", link.facts(),
                        "digest", HexFormat.of().parseHex(link.digest()),
                        "hash", head.hash()));
    }

    void addSalt(Thing thing, long seq, byte[] salt) {
        rows.add(
                ADD_SALT,
                Map.of(
                        "account",
                        thing.account(),
                        "kind",
                        thing.kind(),
                        "thing",
                        thing.id(),
                        "seq",
                        seq,
                        "salt",
                        salt));
    }

    void deleteSalt(Thing thing, long seq) {
        about("""
                delete from journal.salt
                where account_id = :account and thing_kind = :kind and thing_id = :thing and seq = :seq
                """, thing).param("seq", seq).update();
    }

    Optional<byte[]> salt(Thing thing, long seq) {
        return about("""
                select salt from journal.salt
                where account_id = :account and thing_kind = :kind and thing_id = :thing and seq = :seq
                """, thing)
                .param("seq", seq)
                .query((row, _) -> row.getBytes("salt"))
                .optional();
    }

    boolean has(Thing thing, long seq, String digest) {
        return about("""
                select count(*) from journal.entry
                where account_id = :account and thing_kind = :kind and thing_id = :thing and seq = :seq
                    and body_digest = :digest
                """, thing)
                        .param("seq", seq)
                        .param("digest", HexFormat.of().parseHex(digest))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    List<Recorded> of(Thing thing) {
        return about("""
                select seq, at, actor, what, facts, length(body_digest) > 0 as has_body
                from journal.entry
                where account_id = :account and thing_kind = :kind and thing_id = :thing
                order by seq
                """, thing).query((row, _) -> recorded(row)).list();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("what"),
                row.getString("facts"),
                row.getBoolean("has_body"));
    }

    private JdbcClient.StatementSpec about(String sql, Thing thing) {
        return jdbc.sql(sql)
                .param("account", thing.account())
                .param("kind", thing.kind())
                .param("thing", thing.id());
    }
}
