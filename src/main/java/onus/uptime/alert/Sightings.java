package onus.uptime.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All alerts ever seen, each once. */
@Repository
class Sightings {

    private static final String KEYS = """
            unnest(cast(:sources as uuid[]), cast(:fingerprints as text[]), cast(:starts as timestamptz[]), cast(:clears as boolean[]))
                as k (source_id, fingerprint, starts_at, clears)
            """;
    private static final String SAME = """
             s.source_id = k.source_id and s.fingerprint = k.fingerprint and s.starts_at = k.starts_at and s.clears = k.clears
            """;

    private static final String ADD = """
            insert into uptime.sighting as s (source_id, fingerprint, starts_at, clears, ends_at, summary, labels, received_at, last_seen,
                times, account_id, service_id, unmatched)
            select * from unnest(cast(:sources as uuid[]), cast(:fingerprints as text[]), cast(:starts as timestamptz[]),
                cast(:clears as boolean[]), cast(:ends as timestamptz[]), cast(:summaries as text[]), cast(:labels as text[]),
                cast(:received as timestamptz[]), cast(:seen as timestamptz[]), cast(:times as bigint[]), cast(:accounts as uuid[]),
                cast(:services as uuid[]), cast(:unmatched as text[]))
            on conflict on constraint sighting_pk do update set last_seen = greatest(s.last_seen, excluded.last_seen),
                times = s.times + excluded.times, ends_at = greatest(s.ends_at, excluded.ends_at)
            """;

    private final JdbcClient sql;

    Sightings(JdbcClient sql) {
        this.sql = sql;
    }

    /** What makes an alert the same one. */
    record Key(UUID source, String fingerprint, Instant startsAt, boolean clears) {
        static Key of(Sighting it) {
            return new Key(
                    it.source(),
                    it.alert().fingerprint(),
                    it.alert().startsAt(),
                    it.alert().clears());
        }
    }

    /** Which of these are known, with their ends; kept from other nodes until the transaction ends. */
    Map<Key, Optional<Instant>> known(Collection<Sighting> some) {
        var known = new HashMap<Key, Optional<Instant>>();
        keys(
                        sql.sql("select s.source_id, s.fingerprint, s.starts_at, s.clears, s.ends_at from " + KEYS
                                + " join uptime.sighting s on " + SAME
                                + " order by s.source_id, s.fingerprint, s.starts_at, s.clears for update of s"),
                        some)
                .query((row, _) -> Map.entry(
                        new Key(
                                Columns.id(row, "source_id"),
                                row.getString("fingerprint"),
                                Columns.instant(row, "starts_at"),
                                row.getBoolean("clears")),
                        Optional.ofNullable(Columns.instantOrNull(row, "ends_at"))))
                .list()
                .forEach(it -> known.put(it.getKey(), it.getValue()));
        return known;
    }

    /** The services that known alerts belong to, for those that belong to one. */
    Map<Sighting, Sighting.Target> places(Collection<Sighting> some) {
        var byKey = new HashMap<Key, Sighting.Target>();
        keys(sql.sql("select s.* from " + KEYS + " join uptime.sighting s on " + SAME), some)
                .query((row, _) -> Sighting.read(row))
                .list()
                .forEach(it -> Optional.ofNullable(it.where()).ifPresent(where -> byKey.put(Key.of(it), where)));
        var places = new HashMap<Sighting, Sighting.Target>();
        some.forEach(it -> Optional.ofNullable(byKey.get(Key.of(it))).ifPresent(where -> places.put(it, where)));
        return places;
    }

    /** Seen again: only when, how often, and perhaps a later end. */
    void touch(Collection<Sighting> some) {
        keys(sql.sql("""
                update uptime.sighting s set last_seen = greatest(s.last_seen, n.last_seen), times = s.times + n.times,
                    ends_at = greatest(s.ends_at, n.ends_at)
                from unnest(cast(:sources as uuid[]), cast(:fingerprints as text[]), cast(:starts as timestamptz[]), cast(:clears as boolean[]),
                    cast(:ends as timestamptz[]), cast(:seen as timestamptz[]), cast(:times as bigint[]))
                    as n (source_id, fingerprint, starts_at, clears, ends_at, last_seen, times)
                where s.source_id = n.source_id and s.fingerprint = n.fingerprint and s.starts_at = n.starts_at and s.clears = n.clears
                """), some)
                .param("ends", texts(some, it -> written(it.alert().endsAt())))
                .param("seen", texts(some, it -> written(it.lastSeen())))
                .param("times", texts(some, it -> Long.toString(it.times())))
                .update();
    }

    /** Seen for the first time; another node may have been quicker, then it is as if seen again. */
    void add(Collection<Sighting> some) {
        keys(sql.sql(ADD), some)
                .param("ends", texts(some, it -> written(it.alert().endsAt())))
                .param("summaries", texts(some, it -> it.alert().summary()))
                .param("labels", texts(some, it -> Labels.write(it.alert().labels())))
                .param("received", texts(some, it -> written(it.receivedAt())))
                .param("seen", texts(some, it -> written(it.lastSeen())))
                .param("times", texts(some, it -> Long.toString(it.times())))
                .param("accounts", texts(some, it -> written(it.where(), Sighting.Target::account)))
                .param("services", texts(some, it -> written(it.where(), Sighting.Target::service)))
                .param(
                        "unmatched",
                        texts(
                                some,
                                it -> it.unmatched() == null
                                        ? null
                                        : it.unmatched().code()))
                .update();
    }

    private static StatementSpec keys(StatementSpec statement, Collection<Sighting> some) {
        return statement
                .param("sources", texts(some, it -> it.source().toString()))
                .param("fingerprints", texts(some, it -> it.alert().fingerprint()))
                .param("starts", texts(some, it -> written(it.alert().startsAt())))
                .param("clears", texts(some, it -> Boolean.toString(it.alert().clears())));
    }

    private static @Nullable String[] texts(Collection<Sighting> some, Function<Sighting, @Nullable String> column) {
        return some.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable String written(Sighting.@Nullable Target where, Function<Sighting.Target, UUID> part) {
        return where == null ? null : part.apply(where).toString();
    }

    private static @Nullable String written(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** One thing's alerts on one service, the latest. */
    List<Sighting> of(Sighting.Target where, UUID source, String fingerprint, int most) {
        return sql.sql("""
                select * from uptime.sighting
                where account_id = :account and service_id = :service and source_id = :source and fingerprint = :fingerprint
                order by starts_at desc limit :most
                """)
                .param("account", where.account())
                .param("service", where.service())
                .param("source", source)
                .param("fingerprint", fingerprint)
                .param("most", most)
                .query((row, _) -> Sighting.read(row))
                .list();
    }

    /** When any monitor last spoke of a service. */
    Optional<Instant> lastSeen(Sighting.Target where) {
        return sql.sql("""
                select max(last_seen) as at from uptime.sighting where account_id = :account and service_id = :service
                """)
                .param("account", where.account())
                .param("service", where.service())
                .query((row, _) -> Optional.ofNullable(Columns.instantOrNull(row, "at")))
                .single();
    }

    /** What of a source fits no service, the latest; for one thing or, with none named, for all. */
    List<Sighting> unmatched(UUID source, @Nullable String fingerprint, int most) {
        return sql.sql("""
                select * from uptime.sighting
                where source_id = :source and service_id is null and (:all or fingerprint = :fingerprint)
                order by received_at desc limit :most
                """)
                .param("source", source)
                .param("all", fingerprint == null)
                .param("fingerprint", fingerprint == null ? "" : fingerprint)
                .param("most", most)
                .query((row, _) -> Sighting.read(row))
                .list();
    }

    /** From now on a thing's unmatched alerts belong to a service. */
    void assign(UUID source, String fingerprint, Sighting.Target where) {
        sql.sql("""
                update uptime.sighting set account_id = :account, service_id = :service, unmatched = null,
                    dismissed_by = null, dismissed_at = null
                where source_id = :source and fingerprint = :fingerprint and service_id is null
                """)
                .param("account", where.account())
                .param("service", where.service())
                .param("source", source)
                .param("fingerprint", fingerprint)
                .update();
    }

    /** Takes what a thing was told of so far off the list of what fits no service; how many alerts that were. */
    int dismiss(UUID source, String fingerprint, UUID by, Instant now) {
        return sql.sql("""
                update uptime.sighting set dismissed_by = :by, dismissed_at = :now
                where source_id = :source and fingerprint = :fingerprint and service_id is null and dismissed_at is null
                """)
                .param("by", by)
                .param("now", Columns.at(now))
                .param("source", source)
                .param("fingerprint", fingerprint)
                .update();
    }
}
