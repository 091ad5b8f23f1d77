package onus.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onus.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of what tables hold of people, against the migrated database. */
class PersonalTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void everyColumnOfWordsInACustomersTableIsInTheListOnce() {
        assertThat(PersonalTable.ALL.stream()
                        .flatMap(table -> Stream.of(table.erase(), table.kept(), table.plain())
                                .flatMap(List::stream)
                                .map(column -> table.name() + "." + column)))
                .as("whoever adds a column says in db/personal.yaml what an erasure does to it")
                .containsExactlyInAnyOrderElementsOf(
                        database.asSuperuser().sql("""
                        select c.table_schema || '.' || c.table_name || '.' || c.column_name
                        from information_schema.columns c
                        where c.data_type in ('text', 'jsonb', 'ARRAY', 'bytea', 'tsvector', 'character', 'character varying')
                            and (c.table_schema, c.table_name) in (
                                select table_schema, table_name from information_schema.columns
                                where column_name = 'account_id' and table_schema not in ('pg_catalog', 'information_schema'))
                        """).query(String.class).list());
    }

    @Test
    void noKeyForbidsTwoRowsWithoutWords() {
        var erased = PersonalTable.ALL.stream()
                .flatMap(table -> Stream.concat(table.erase().stream(), table.kept().stream())
                        .map(column -> table.name() + "." + column))
                .toList();
        var keyed = new ArrayList<>(
                database.asSuperuser().sql("""
                select i.indrelid::regclass || '.' || a.attname from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indisunique
                """).query(String.class).list());
        keyed.retainAll(erased);
        assertThat(keyed).isEmpty();
    }

    @Test
    void everyConditionOfWhoseARowIsCanBeAsked() {
        var whose = new Whose(new UUID(0, 1), new UUID(0, 2));
        PersonalTable.ALL.stream()
                .filter(whose::concerns)
                .forEach(table -> assertThat(database.asSuperuser()
                                .sql("select count(*) from " + table.name() + " where " + whose.where(table))
                                .param("account", whose.account())
                                .param("person", whose.personOrNobody())
                                .query(Long.class)
                                .single())
                        .as(table.name())
                        .isZero());
    }
}
