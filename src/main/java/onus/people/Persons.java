package onus.people;

import static onus.platform.Columns.at;
import static onus.platform.Columns.code;
import static onus.platform.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code people.person}. */
@Component
final class Persons {

    private static final String COLUMNS = "person_id, email, name, language, zone, staff, password_hash";

    private final JdbcClient sql;

    Persons(JdbcClient sql) {
        this.sql = sql;
    }

    /** A person and the hash of the password, if one was ever set. */
    record Credentials(Person person, @Nullable String hash) {}

    Optional<Person> find(UUID person) {
        return findAll(List.of(person)).stream().findFirst();
    }

    List<Person> findAll(Collection<UUID> persons) {
        return sql.sql("select " + COLUMNS + " from people.person where person_id = any(:persons)")
                .param("persons", persons.toArray(UUID[]::new))
                .query(Persons::person)
                .list();
    }

    /** Those of them who are not disabled. */
    List<Person> findEnabled(Collection<UUID> persons) {
        return sql.sql("select " + COLUMNS
                        + " from people.person where person_id = any(:persons) and disabled_at is null")
                .param("persons", persons.toArray(UUID[]::new))
                .query(Persons::person)
                .list();
    }

    /** Who may sign in under this address, given in lower case. */
    Optional<Credentials> credentials(String email) {
        return sql.sql("select " + COLUMNS + " from people.person where email = :email and disabled_at is null")
                .param("email", email)
                .query((row, _) -> new Credentials(person(row, 0), row.getString("password_hash")))
                .optional();
    }

    Optional<Credentials> credentials(UUID person) {
        return sql.sql("select " + COLUMNS + " from people.person where person_id = :person and disabled_at is null")
                .param("person", person)
                .query((row, _) -> new Credentials(person(row, 0), row.getString("password_hash")))
                .optional();
    }

    /** Adds the person unless the address is known already; either way whom the address belongs to. */
    Person add(Person person, Instant now) {
        sql.sql("""
                insert into people.person (person_id, email, name, language, zone, staff, created_at)
                values (:id, :email, :name, :language, :zone, :staff, :now)
                on conflict on constraint person_email_once do nothing
                """)
                .param("id", person.id())
                .param("email", person.email())
                .param("name", person.name())
                .param("language", person.language().code())
                .param("zone", person.zone().getId())
                .param("staff", person.staff())
                .param("now", at(now))
                .update();
        return sql.sql("select " + COLUMNS + " from people.person where email = :email")
                .param("email", person.email())
                .query(Persons::person)
                .single();
    }

    void setPassword(UUID person, String hash) {
        var set = sql.sql("update people.person set password_hash = :hash where person_id = :person")
                .param("hash", hash)
                .param("person", person)
                .update();
        expectOne(set);
    }

    void setStaff(UUID person) {
        expectOne(sql.sql("update people.person set staff = true where person_id = :person")
                .param("person", person)
                .update());
    }

    void disable(UUID person, Instant now) {
        expectOne(sql.sql("update people.person set disabled_at = :now where person_id = :person")
                .param("now", at(now))
                .param("person", person)
                .update());
    }

    private static void expectOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("one person expected, " + rows + " changed");
        }
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                id(row, "person_id"),
                row.getString("email"),
                row.getString("name"),
                code(row, "language", Language.class),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("staff"));
    }
}
