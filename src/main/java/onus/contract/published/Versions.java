package onus.contract.published;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import onus.contract.Market;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published versions; a row is written once and never changed. */
@Component
class Versions {

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published version: the file it came in, its completed form and the digest of that. */
    record Row(String contract, LocalDate from, String source, String terms, String digest) {}

    /** Who publishes, and when. */
    record Publication(String by, Instant at) {}

    /** Changes exactly when what is published changes, also after a transaction that was taken back. */
    String stamp() {
        return jdbc.sql("""
                select coalesce(encode(sha256(string_agg(digest, ''::bytea order by contract, starts_on)), 'hex'), '')
                from contract.version
                """).query(String.class).single();
    }

    List<Row> all() {
        return jdbc.sql("""
                select contract, starts_on, source, terms::text as terms, encode(digest, 'hex') as digest
                from contract.version
                order by contract, starts_on
                """)
                .query((row, _) -> new Row(
                        row.getString("contract"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getString("source"),
                        row.getString("terms"),
                        row.getString("digest")))
                .list();
    }

    Optional<String> marketOf(String contract) {
        return jdbc.sql("select market from contract.contract where contract = :contract")
                .param("contract", contract)
                .query(String.class)
                .optional();
    }

    /** The first publication of a key decides its market. */
    void name(String contract, Market market, Publication publication) {
        jdbc.sql("""
                insert into contract.contract (contract, market, first_published_at)
                values (:contract, :market, :at)
                on conflict on constraint contract_pk do nothing
                """)
                .param("contract", contract)
                .param("market", market.key())
                .param("at", publication.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False if another publication was faster. */
    boolean add(Row row, Publication publication) {
        return jdbc.sql("""
                insert into contract.version (contract, starts_on, source, terms, digest, published_at, published_by)
                values (:contract, :from, :source, cast(:terms as json), decode(:digest, 'hex'), :at, :by)
                on conflict on constraint version_pk do nothing
                """)
                        .param("contract", row.contract())
                        .param("from", row.from())
                        .param("source", row.source())
                        .param("terms", row.terms())
                        .param("digest", row.digest())
                        .param("at", publication.at().atOffset(ZoneOffset.UTC))
                        .param("by", publication.by())
                        .update()
                == 1;
    }
}
