package onus.uptime.known;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which services a known incident troubles, and how many of their customers we have told. */
@Repository
class Affected {

    private final JdbcClient sql;

    Affected(JdbcClient sql) {
        this.sql = sql;
    }

    /** A service of a customer. */
    record Place(UUID account, UUID service) {}

    /** Lists them; those already listed stay. */
    void add(UUID incident, Collection<Place> places, Instant now) {
        sql.sql("""
                insert into uptime.known_service (incident_id, account_id, service_id, added_at)
                select :incident, p.account_id, p.service_id, :now
                from unnest(cast(:accounts as uuid[]), cast(:services as uuid[])) as p (account_id, service_id)
                on conflict on constraint known_service_pk do nothing
                """)
                .param("incident", incident)
                .param("now", Columns.at(now))
                .param("accounts", texts(places, Place::account))
                .param("services", texts(places, Place::service))
                .update();
    }

    private static String[] texts(Collection<Place> places, Function<Place, UUID> column) {
        return places.stream().map(it -> column.apply(it).toString()).toArray(String[]::new);
    }

    /** The services of an incident, by customer; of the customers whom the transaction sees. */
    Map<UUID, List<UUID>> services(Collection<UUID> accounts, UUID incident) {
        return sql
                .sql("""
                select account_id, service_id from uptime.known_service
                where account_id = any(:accounts) and incident_id = :incident order by account_id, service_id
                """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("incident", incident)
                .query((row, _) -> new Place(Columns.id(row, "account_id"), Columns.id(row, "service_id")))
                .stream()
                .collect(
                        Collectors.groupingBy(Place::account, Collectors.mapping(Place::service, Collectors.toList())));
    }

    /** The customer's own services of an incident. */
    List<UUID> services(UUID account, UUID incident) {
        return sql.sql("""
                select service_id from uptime.known_service
                where account_id = :account and incident_id = :incident order by service_id
                """)
                .param("account", account)
                .param("incident", incident)
                .query(UUID.class)
                .list();
    }

    /** The incidents that trouble a customer, or did. */
    List<UUID> incidents(UUID account) {
        return sql.sql("select distinct incident_id from uptime.known_service where account_id = :account")
                .param("account", account)
                .query(UUID.class)
                .list();
    }

    /** The oldest incident that lasts and troubles a service. */
    Optional<UUID> troubling(UUID account, UUID service) {
        return sql.sql("""
                select i.incident_id from uptime.known_service s
                join uptime.known_incident i on i.incident_id = s.incident_id
                where s.account_id = :account and s.service_id = :service and i.settled_at is null
                order by i.opened_at, i.incident_id limit 1
                """)
                .param("account", account)
                .param("service", service)
                .query(UUID.class)
                .optional();
    }

    /**
     * How far it reaches.
     *
     * @param since who was told after this counts as told lately
     */
    Reach reach(UUID incident, Instant since) {
        return sql.sql("""
                select count(distinct account_id) as customers, count(*) as services,
                    count(distinct account_id) filter (where told_at is not null) as told,
                    count(distinct account_id) filter (where ended_at is not null) as ended,
                    count(distinct account_id) filter (where coalesce(ended_at, told_at) > :since) as lately
                from uptime.known_service where incident_id = :incident
                """)
                .param("incident", incident)
                .param("since", Columns.at(since))
                .query((row, _) -> new Reach(
                        row.getLong("customers"),
                        row.getLong("services"),
                        row.getLong("told"),
                        row.getLong("ended"),
                        row.getLong("lately")))
                .single();
    }
}
