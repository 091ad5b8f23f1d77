package onus.uptime.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onus.platform.Columns;
import onus.uptime.alert.Sighting.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which service a label's value means to a source: what staff said, and the public names of services. */
@Repository
class Matchers {

    private final JdbcClient sql;

    Matchers(JdbcClient sql) {
        this.sql = sql;
    }

    /** A label of an alert of a source. */
    record Label(UUID source, String name, String value) {}

    Map<Label, Target> known(Collection<Label> labels) {
        var known = new HashMap<Label, Target>();
        sql.sql("""
                select m.* from uptime.matcher m
                join unnest(cast(:sources as uuid[]), cast(:names as text[]), cast(:values as text[])) as l (source_id, label, value)
                    on m.source_id = l.source_id and m.label = l.label and m.value = l.value
                """)
                .param("sources", texts(labels.stream().map(it -> it.source().toString())))
                .param("names", texts(labels.stream().map(Label::name)))
                .param("values", texts(labels.stream().map(Label::value)))
                .query((row, _) -> Map.entry(
                        new Label(Columns.id(row, "source_id"), row.getString("label"), row.getString("value")),
                        new Target(Columns.id(row, "account_id"), Columns.id(row, "service_id"))))
                .list()
                .forEach(it -> known.put(it.getKey(), it.getValue()));
        return known;
    }

    /** The services of public names. */
    Map<String, Target> named(Collection<String> references) {
        var named = new HashMap<String, Target>();
        sql.sql("""
                select reference, account_id, thing_id from platform.reference
                where kind = 'SERVICE' and reference = any(cast(:references as text[]))
                """)
                .param("references", texts(references.stream()))
                .query((row, _) -> Map.entry(
                        row.getString("reference"),
                        new Target(Columns.id(row, "account_id"), Columns.id(row, "thing_id"))))
                .list()
                .forEach(it -> named.put(it.getKey(), it.getValue()));
        return named;
    }

    /** Says which service a label means from now on; the last word holds. */
    void put(Label label, Target target, UUID by, Instant now) {
        sql.sql("""
                insert into uptime.matcher (source_id, label, value, account_id, service_id, made_by, made_at)
                values (:source, :label, :value, :account, :service, :by, :at)
                on conflict on constraint matcher_pk do update set account_id = excluded.account_id, service_id = excluded.service_id,
                    made_by = excluded.made_by, made_at = excluded.made_at
                """)
                .param("source", label.source())
                .param("label", label.name())
                .param("value", label.value())
                .param("account", target.account())
                .param("service", target.service())
                .param("by", by)
                .param("at", Columns.at(now))
                .update();
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
