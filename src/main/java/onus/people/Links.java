package onus.people;

import static onus.platform.Columns.at;
import static onus.platform.Columns.code;
import static onus.platform.Columns.codeOrNull;
import static onus.platform.Columns.id;
import static onus.platform.Columns.idOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code people.one_time_link}. */
@Component
final class Links {

    private final JdbcClient sql;

    Links(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a link is for. */
    enum Purpose implements Coded {
        INVITATION,
        RESET
    }

    /** A link that may still be used. */
    record Link(Purpose purpose, UUID person, @Nullable Place place) {}

    void add(byte[] hash, Link link, Instant madeAt, Instant expiresAt) {
        var customer = link.place() instanceof Place.AtCustomer it ? it : null;
        var desk = link.place() instanceof Place.AtDesk it ? it : null;
        sql.sql("""
                insert into people.one_time_link
                  (hash, purpose, person_id, account_id, role, staff_roles, markets, made_at, expires_at)
                values (:hash, :purpose, :person, :account, :role, :staffRoles, :markets, :made, :expires)
                """)
                .param("hash", hash)
                .param("purpose", link.purpose().code())
                .param("person", link.person())
                .param("account", customer == null ? null : customer.account())
                .param("role", customer == null ? null : customer.role().code())
                .param("staffRoles", desk == null ? new String[0] : codes(desk.roles()))
                .param("markets", desk == null ? new String[0] : desk.markets().toArray(String[]::new))
                .param("made", at(madeAt))
                .param("expires", at(expiresAt))
                .update();
    }

    Optional<Link> open(byte[] hash, Purpose purpose, Instant now) {
        return sql.sql("""
                select * from people.one_time_link
                where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                """)
                .param("hash", hash)
                .param("purpose", purpose.code())
                .param("now", at(now))
                .query(Links::link)
                .optional();
    }

    /** Marks the link as used; false if somebody was faster. */
    boolean use(byte[] hash, Instant now) {
        return sql.sql("update people.one_time_link set used_at = :now where hash = :hash and used_at is null")
                        .param("hash", hash)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** No older link of this kind opens anything any more. */
    void close(UUID person, Purpose purpose, Instant now) {
        sql.sql("""
                update people.one_time_link set used_at = :now
                where person_id = :person and purpose = :purpose and used_at is null
                """)
                .param("person", person)
                .param("purpose", purpose.code())
                .param("now", at(now))
                .update();
    }

    private static String[] codes(Set<StaffRole> roles) {
        return roles.stream().map(Coded::code).toArray(String[]::new);
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        var account = idOrNull(row, "account_id");
        var role = codeOrNull(row, "role", ContactRole.class);
        var staff = strings(row, "staff_roles");
        var roles = Arrays.stream(StaffRole.values())
                .filter(it -> staff.contains(it.code()))
                .collect(Collectors.toSet());
        var place = account != null && role != null
                ? new Place.AtCustomer(account, role)
                : roles.isEmpty() ? null : new Place.AtDesk(roles, strings(row, "markets"));
        return new Link(code(row, "purpose", Purpose.class), id(row, "person_id"), place);
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
