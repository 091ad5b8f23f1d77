package onus.uptime.known;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which services a known incident troubles, whom of their customers we have told, and which tickets belong to it. */
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

    List<UUID> accounts(UUID incident) {
        return sql.sql("select distinct account_id from uptime.known_service where incident_id = :incident")
                .param("incident", incident)
                .query(UUID.class)
                .list();
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

    /** Notes that a customer was told; false if they had been told before. */
    boolean told(UUID account, UUID incident, Instant now) {
        return sql.sql("""
                update uptime.known_service set told_at = :now
                where account_id = :account and incident_id = :incident and told_at is null
                """)
                        .param("account", account)
                        .param("incident", incident)
                        .param("now", Columns.at(now))
                        .update()
                > 0;
    }

    /** Notes that a customer was told of the end; false if they had been told before. */
    boolean ended(UUID account, UUID incident, Instant now) {
        return sql.sql("""
                update uptime.known_service set ended_at = :now
                where account_id = :account and incident_id = :incident and ended_at is null
                """)
                        .param("account", account)
                        .param("incident", incident)
                        .param("now", Columns.at(now))
                        .update()
                > 0;
    }

    Declaring.Reach reach(UUID incident) {
        return sql.sql("""
                select count(distinct account_id) as customers, count(*) as services,
                    count(distinct account_id) filter (where told_at is not null) as told,
                    count(distinct account_id) filter (where ended_at is not null) as ended
                from uptime.known_service where incident_id = :incident
                """)
                .param("incident", incident)
                .query((row, _) -> new Declaring.Reach(
                        row.getLong("customers"), row.getLong("services"), row.getLong("told"), row.getLong("ended")))
                .single();
    }

    /** The ticket belongs to the incident from now on; false if it belonged to one before. */
    boolean join(UUID account, UUID ticket, UUID incident, Instant now) {
        return sql.sql("""
                insert into uptime.known_ticket (account_id, ticket_id, incident_id, joined_at)
                values (:account, :ticket, :incident, :now) on conflict on constraint known_ticket_pk do nothing
                """)
                        .param("account", account)
                        .param("ticket", ticket)
                        .param("incident", incident)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    Optional<UUID> incident(UUID account, UUID ticket) {
        return sql.sql("""
                select incident_id from uptime.known_ticket where account_id = :account and ticket_id = :ticket
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query(UUID.class)
                .optional();
    }

    List<UUID> tickets(UUID account, UUID incident) {
        return sql.sql("""
                select ticket_id from uptime.known_ticket where account_id = :account and incident_id = :incident order by ticket_id
                """)
                .param("account", account)
                .param("incident", incident)
                .query(UUID.class)
                .list();
    }
}
