package onus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import onus.platform.TableList.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TablesTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final TableList LIST = TableList.read();

    /** Of each table its name with its schema; the migrations' own table is nobody's. */
    private static final String TABLES = """
            with tables as (
                select c.oid as id, n.nspname || '.' || c.relname as name, c.relrowsecurity as secured, c.relowner as owner
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                    and c.relname <> 'flyway_schema_history' and not c.relispartition
            )
            """;

    private static List<String> found(String query) {
        return database.asSuperuser().sql(TABLES + query).query(String.class).list();
    }

    /** The listed names as an SQL array. */
    private static String names(Kind kind) {
        return LIST.of(kind).map(it -> "'" + it + "'").collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    @Test
    void everyTableHasItsClassInTheList() {
        assertThat(LIST.names())
                .as("src/main/resources/db/tables.yaml names every table of the migrations, and no other, once")
                .containsExactlyInAnyOrderElementsOf(found("select name from tables"));
    }

    @Test
    void everyKeyOfACustomersTableBeginsWithTheAccount() {
        assertThat(found("""
                select name || ' ' || i.indexrelid::regclass
                from tables join pg_index i on i.indrelid = id
                where i.indisunique and name = any(%s)
                    and (select attname from pg_attribute where attrelid = id and attnum = i.indkey[0]) <> 'account_id'
                """.formatted(names(Kind.CUSTOMER)))).isEmpty();
    }

    @Test
    void everyCustomersTableHasAPrimaryKeyAndAnAccountThatIsNeverNull() {
        assertThat(found("""
                select name from tables where name = any(%s) and (
                    not exists (select from pg_index where indrelid = id and indisprimary)
                    or not exists (select from pg_attribute where attrelid = id and attname = 'account_id'
                        and attnotnull and atttypid = 'uuid'::regtype))
                """.formatted(names(Kind.CUSTOMER)))).isEmpty();
    }

    @Test
    void aKeyBetweenCustomersTablesBeginsWithTheAccountOnBothSides() {
        assertThat(found("""
                select k.conname from pg_constraint k
                join tables a on a.id = k.conrelid join tables b on b.id = k.confrelid
                where k.contype = 'f' and a.name = any(%1$s) and b.name = any(%1$s) and (
                    (select attname from pg_attribute where attrelid = a.id and attnum = k.conkey[1]) <> 'account_id'
                    or (select attname from pg_attribute where attrelid = b.id and attnum = k.confkey[1]) <> 'account_id')
                """.formatted(names(Kind.CUSTOMER)))).isEmpty();
    }

    @Test
    void noKeyGoesToATableThatMayBeOnAnotherMachine() {
        assertThat(found("""
                select k.conname from pg_constraint k
                join tables a on a.id = k.conrelid join tables b on b.id = k.confrelid
                where k.contype = 'f' and (
                    (a.name = any(%1$s) and b.name = any(%3$s))
                    or (a.name = any(%3$s) and b.name = any(%1$s))
                    or (a.name = any(%2$s) and not b.name = any(%2$s)))
                """.formatted(names(Kind.CUSTOMER), names(Kind.CATALOGUE), names(Kind.CENTRAL))))
                .as("customer → customer, catalogue; central → central, catalogue; catalogue → catalogue")
                .isEmpty();
    }

    @Test
    void aRowThatNamesAnAccountIsBehindAPolicy() {
        var keysOnly = LIST.marked("keys-only").map(it -> "'" + it + "'").collect(Collectors.joining(", "));
        assertThat(found("""
                select name from tables
                where exists (select from pg_attribute where attrelid = id and attname = 'account_id')
                    and not name = any(array[%s]::text[])
                    and not (secured and exists (select from pg_policy where polrelid = id))
                """.formatted(keysOnly))).isEmpty();
    }

    @Test
    void aPolicyLooksAtItsOwnRowOnly() {
        assertThat(found("""
                select name || ' ' || polname from tables join pg_policy on polrelid = id
                where (coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), ''))
                    ~* 'select'
                """)).isEmpty();
    }

    @Test
    void theApplicationOwnsNoTable() {
        assertThat(found("select name from tables where owner <> 'onus_owner'::regrole"))
                .isEmpty();
    }

    @Test
    void whatIsAppendOnlyCannotBeChangedByTheApplication() {
        assertThat(found("""
                select name from tables
                where not has_table_privilege('onus_app', id, 'update')
                    and not has_table_privilege('onus_app', id, 'delete')
                """))
                .containsExactlyInAnyOrderElementsOf(LIST.marked("append-only").toList());
    }

    @Test
    void theApplicationReadsAndAddsToEveryTableAndEmptiesNone() {
        assertThat(found("""
                select name from tables
                where not (has_table_privilege('onus_app', id, 'select') and has_table_privilege('onus_app', id, 'insert'))
                    or has_table_privilege('onus_app', id, 'truncate')
                """)).isEmpty();
    }

    @Test
    void everyConstraintHasANameOfItsOwn() {
        assertThat(found("""
                select conname from tables join pg_constraint on conrelid = id
                where contype <> 'n' and conname ~ '_(pkey|key[0-9]*|fkey[0-9]*|check[0-9]*|excl[0-9]*)$'
                """)).isEmpty();
    }

    @Test
    void nothingHappensBehindTheStoresBacks() {
        assertThat(
                        found(
                                "select name || ' ' || tgname from tables join pg_trigger on tgrelid = id where not tgisinternal"))
                .isEmpty();
        assertThat(found("select name || ' ' || rulename from tables join pg_rewrite on ev_class = id"))
                .isEmpty();
        assertThat(
                        found(
                                "select conname from tables join pg_constraint on conrelid = id where confdeltype in ('n', 'd')"))
                .isEmpty();
    }
}
