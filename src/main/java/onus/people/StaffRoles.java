package onus.people;

import static onus.platform.Columns.code;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code people.staff_role}. */
@Component
final class StaffRoles {

    /** Stands for every market there is. */
    private static final String EVERYWHERE = "*";

    private final JdbcClient sql;

    StaffRoles(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(StaffRole role, String market) {}

    Caller.Staff of(UUID person) {
        var rows = sql.sql("select role, market from people.staff_role where person_id = :person")
                .param("person", person)
                .query((row, _) -> new Row(code(row, "role", StaffRole.class), row.getString("market")))
                .list();
        var roles = rows.stream().map(Row::role).collect(Collectors.toSet());
        var markets = rows.stream().map(Row::market).collect(Collectors.toSet());
        return new Caller.Staff(person, roles, markets.contains(EVERYWHERE) ? Set.of() : markets);
    }

    /** The persons who have a role, in whatever market; whoever is shut out has none to use. */
    List<UUID> holding(StaffRole role) {
        return sql.sql("""
                select distinct r.person_id from people.staff_role r join people.person p on p.person_id = r.person_id
                where r.role = :role and p.disabled_at is null
                """).param("role", role.code()).query(UUID.class).list();
    }

    /** The persons who have a role in a market; whoever is shut out has none to use. */
    List<UUID> holding(StaffRole role, String market) {
        return sql.sql("""
                select distinct r.person_id from people.staff_role r join people.person p on p.person_id = r.person_id
                where r.role = :role and r.market in (:everywhere, :market) and p.disabled_at is null
                """)
                .param("role", role.code())
                .param("everywhere", EVERYWHERE)
                .param("market", market)
                .query(UUID.class)
                .list();
    }

    /** The person has exactly these roles from now on; no market means every market. */
    void put(UUID person, Set<StaffRole> roles, Set<String> markets) {
        sql.sql("delete from people.staff_role where person_id = :person")
                .param("person", person)
                .update();
        for (var role : roles) {
            for (var market : markets.isEmpty() ? Set.of(EVERYWHERE) : markets) {
                add(person, role, market);
            }
        }
    }

    private void add(UUID person, StaffRole role, String market) {
        sql.sql("insert into people.staff_role (person_id, role, market) values (:person, :role, :market)")
                .param("person", person)
                .param("role", role.code())
                .param("market", market)
                .update();
    }
}
