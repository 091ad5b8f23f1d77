package onus.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.journal.Rows;
import onus.platform.Columns;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every number ever given: whose document it is, and what a list shows of it. Kept in the transaction of the document. */
@Repository
public class Register {

    private static final String ADD = """
            insert into billing.register (number, series, year, sequence, account_id, invoice_id, ticket_id, kind, state, issued_at,
                issued_on, payable_until, gross, open, currency)
            values (:number, :series, :year, :sequence, :account, :invoice, :ticket, :kind, :state, :issuedAt,
                :issuedOn, :payableUntil, :gross, :open, :currency)
            """;

    private final JdbcClient sql;
    private final Rows rows;

    Register(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * A document in a list.
     *
     * @param payableUntil none for credit notes
     */
    public record Entry(
            String number,
            UUID account,
            @Nullable UUID ticket,
            String kind,
            String state,
            Instant issuedAt,
            LocalDate issuedOn,
            @Nullable LocalDate payableUntil,
            Money gross,
            Money open) {}

    /**
     * Which documents; what is null does not matter.
     *
     * @param series those of the sellers whose documents are wanted; null for all
     */
    public record Wanted(
            @Nullable UUID account,
            @Nullable UUID ticket,
            @Nullable String state,
            @Nullable Set<String> series) {

        public Wanted(@Nullable UUID account, @Nullable UUID ticket, @Nullable String state) {
            this(account, ticket, state, null);
        }
    }

    /** The last document of the page before: the newest come first. */
    public record After(Instant issuedAt, String number) {}

    /** A page of documents. The transaction decides whose: an account sees its own, the desk all. */
    public List<Entry> list(Wanted wanted, @Nullable After after, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        narrow(conditions, values, "account_id", wanted.account());
        narrow(conditions, values, "ticket_id", wanted.ticket());
        narrow(conditions, values, "state", wanted.state());
        var series = wanted.series();
        if (series != null) {
            conditions.add("series = any (:series)");
            values.put("series", series.toArray(String[]::new));
        }
        if (after != null) {
            conditions.add("(issued_at, number) < (:at, :number)");
            values.put("at", Columns.at(after.issuedAt()));
            values.put("number", after.number());
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return sql.sql("select * from billing.register" + where + " order by issued_at desc, number desc limit :limit")
                .params(values)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private static void narrow(
            List<String> conditions, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
        }
    }

    public Optional<Entry> find(String number) {
        return sql.sql("select * from billing.register where number = :number")
                .param("number", number)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** Which invoice a number is. */
    record Numbered(UUID account, UUID invoice, String number, Instant issuedAt) {}

    private static final String OF_RANGE = """
            select account_id, invoice_id, number, issued_at from billing.register
            where series = :series and year = :year and sequence between :first and :last
            """;

    /** The documents of a range, in the order of their numbers. */
    List<Numbered> of(NumberRange range) {
        return numbered(range, OF_RANGE + " order by sequence", Map.of());
    }

    /** Those that are still open and payable until this day. */
    List<Numbered> open(NumberRange range, LocalDate payableUntil) {
        return numbered(
                range,
                OF_RANGE + " and state = 'open' and payable_until = :day order by sequence",
                Map.of("day", payableUntil));
    }

    private List<Numbered> numbered(NumberRange range, String query, Map<String, ?> more) {
        return sql.sql(query)
                .param("series", range.series())
                .param("year", range.year())
                .param("first", range.first())
                .param("last", range.last())
                .params(more)
                .query((row, _) -> new Numbered(
                        Columns.id(row, "account_id"),
                        Columns.id(row, "invoice_id"),
                        row.getString("number"),
                        Columns.instant(row, "issued_at")))
                .list();
    }

    void add(Numbers.Drawn drawn, PaperRow row) {
        var paper = row.paper();
        var gross = paper.totals().gross();
        var values = numbered(drawn);
        values.put("account", paper.account());
        values.put("invoice", paper.id());
        values.put("ticket", paper.ticket());
        values.put("kind", row.kind());
        values.put("state", row.state());
        values.put("issuedAt", Columns.at(paper.issuedAt()));
        values.put("issuedOn", paper.issuedOn());
        values.put("payableUntil", row.due() == null ? null : row.due().payableUntil());
        values.put("gross", gross.getAmount());
        values.put(
                "open", row.due() == null ? BigDecimal.ZERO : gross.getAmount().subtract(row.paid()));
        values.put("currency", gross.getCurrencyUnit().getCode());
        rows.add(ADD, values);
    }

    private static Map<String, @Nullable Object> numbered(Numbers.Drawn drawn) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("number", drawn.number());
        values.put("series", drawn.series());
        values.put("year", drawn.year());
        values.put("sequence", drawn.sequence());
        return values;
    }

    void moved(Invoice invoice) {
        var written = sql.sql("""
                update billing.register set state = :state, open = :open, payable_until = :payableUntil
                where number = :number and account_id = :account
                """)
                .param("state", invoice.debt().state().code())
                .param("open", invoice.debt().open().getAmount())
                .param("payableUntil", invoice.payableUntil())
                .param("number", invoice.paper().number())
                .param("account", invoice.paper().account())
                .update();
        if (written != 1) {
            throw new IllegalStateException("Number " + invoice.paper().number() + " is not in the register");
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("number"),
                Columns.id(row, "account_id"),
                Columns.idOrNull(row, "ticket_id"),
                row.getString("kind"),
                row.getString("state"),
                Columns.instant(row, "issued_at"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("payable_until", LocalDate.class),
                Columns.money(row, "gross"),
                Columns.money(row, "open"));
    }
}
