package onus.desk.privacy;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes words out of rows, over the owner's login: what the application may only add to, it cannot erase either. Safe to repeat: what is out is out.
 */
@Component
class Shredding {

    private static final String GONE = "–";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Shredding(@FlywayDataSource DataSource owner) {
        this.sql = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /** Everything but what the law keeps. */
    void words(Whose whose) {
        transaction.executeWithoutResult(_ -> {
            answers(whose);
            persons(whose);
            PersonalTable.ALL.stream()
                    .filter(it -> it.loses() && whose.concerns(it))
                    .sorted((one, other) -> Boolean.compare(one.delete(), other.delete()))
                    .forEach(it -> shred(it, it.erase(), whose));
        });
    }

    /** A part that was kept for a time. */
    void kept(Whose whose, String part) {
        transaction.executeWithoutResult(_ -> PersonalTable.ALL.stream()
                .filter(it -> it.what().equals(part) && !it.kept().isEmpty() && whose.concerns(it))
                .forEach(it -> shred(it, it.kept(), whose)));
    }

    private void shred(PersonalTable table, List<String> columns, Whose whose) {
        var statement = table.delete()
                ? "delete from " + table.name()
                : "update " + table.name() + " set "
                        + String.join(
                                ", ",
                                columns.stream()
                                        .map(it -> it + " = " + blank(table, it))
                                        .toList());
        run(statement + " where " + whose.where(table), whose);
    }

    /** A column of lists or of JSON stays one. */
    private String blank(PersonalTable table, String column) {
        var names = table.name().split("\\.");
        var type = sql.sql("""
                select data_type from information_schema.columns
                where table_schema = :schema and table_name = :table and column_name = :column
                """)
                .param("schema", names[0])
                .param("table", names[1])
                .param("column", column)
                .query(String.class)
                .single();
        var gone = switch (type) {
            case "ARRAY" -> "array['" + GONE + "']";
            case "jsonb" -> jsonb(column);
            default -> "'" + GONE + "'";
        };
        return "case when " + column + " is null then null else " + gone + " end";
    }

    /** Every text inside goes, the shape stays. */
    private static String jsonb(String column) {
        return "(select jsonb_object_agg(key, case when jsonb_typeof(value) = 'string' then to_jsonb('" + GONE
                + "'::text) else value end) from jsonb_each(" + column + "))";
    }

    /** Answers kept for repeated requests: whoever repeats one is told that it was done, and no more. */
    private void answers(Whose whose) {
        run("""
                update platform.idempotency set body = '{}', headers = '{}'
                where principal = 'person:' || :person || '/account:' || :account
                    or (:all and (principal like '%/account:' || :account
                        or exists (select from platform.reference r
                            where r.account_id = :account::uuid and strpos(body, r.reference) > 0)))
                """, whose);
    }

    /** Somebody who speaks for nobody else and does not work here is nobody from now on; the id stays, for the chains. */
    private void persons(Whose whose) {
        run("""
                update people.person p
                set email = 'erased-' || p.person_id || '@invalid', name = '–', password_hash = null,
                    disabled_at = coalesce(disabled_at, p.created_at)
                where not p.staff
                    and (p.person_id = :person::uuid or (:all and p.person_id in
                        (select person_id from people.membership where account_id = :account::uuid)))
                    and not exists (select from people.membership m
                        where m.person_id = p.person_id and m.account_id <> :account::uuid)
                """, whose);
    }

    private void run(String statement, Whose whose) {
        sql.sql(statement
                        .replace(":account::uuid", "cast(:account as uuid)")
                        .replace(":person::uuid", "cast(:person as uuid)")
                        .replace("account_id = :account", "account_id = cast(:account as uuid)")
                        .replaceAll(
                                "(author|opened_by|added_by|raised_by|person_id|handed_by) = :person",
                                "$1 = cast(:person as uuid)"))
                .param("account", whose.account().toString())
                .param("person", whose.personOrNobody().toString())
                .param("all", whose.person() == null)
                .update();
    }
}
