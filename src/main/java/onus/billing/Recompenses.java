package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.platform.Columns;
import onus.uptime.compensation.Compensation;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What outages give back, and the paper each came on. */
@Repository
public class Recompenses {

    private static final String SELECT = """
            select c.*, i.number as credit_number, p.number as penalty_number
            from billing.compensation c
            left join billing.invoice i on i.account_id = c.account_id and i.invoice_id = c.credit_note
            left join billing.penalty p on p.account_id = c.account_id and p.compensation_id = c.compensation_id
            where c.account_id = :account
            """;

    private final JdbcClient sql;

    Recompenses(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of an account, the latest month first. */
    public List<Recompense> of(UUID account) {
        return sql.sql(SELECT + " order by c.month desc, c.decided_at desc")
                .param("account", account)
                .query((row, _) -> recompense(row))
                .list();
    }

    /** Those whose credit note waits for the invoice it corrects, the oldest first. */
    List<Recompense> waiting(UUID account) {
        return sql.sql(
                        SELECT
                                + " and c.credit_note is null and c.credit > 0 order by c.month, c.decided_at, c.compensation_id")
                .param("account", account)
                .query((row, _) -> recompense(row))
                .list();
    }

    /** Which of these accounts have some that wait; for the monthly run, whose transaction sees them all. */
    List<UUID> waitingAmong(Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : sql.sql("""
                        select distinct account_id from billing.compensation
                        where account_id = any (:accounts) and credit_note is null and credit > 0
                        """)
                        .param("accounts", Columns.ids(accounts))
                        .query(UUID.class)
                        .list();
    }

    /** Net of what waits for the invoice of a month's plan, by account; for the monthly run, whose transaction sees them all. */
    Map<UUID, Money> waitingFor(YearMonth month, Collection<UUID> accounts) {
        var waiting = new HashMap<UUID, Money>();
        sql.sql("""
                select account_id, credit, currency from billing.compensation
                where account_id = any (:accounts) and month = :month and credit_note is null and credit > 0
                """)
                .param("accounts", Columns.ids(accounts))
                .param("month", month.atDay(1))
                .query(row -> {
                    waiting.merge(Columns.id(row, "account_id"), Columns.money(row, "credit"), Money::plus);
                });
        return waiting;
    }

    /** False if it was heard before. */
    boolean add(Compensation it, ContractVersion version) {
        return sql.sql("""
                        insert into billing.compensation (account_id, compensation_id, month, verdict_id, contract, version, credit, penalty,
                            currency, decided_at)
                        values (:account, :compensation, :month, :verdict, :contract, :version, :credit, :penalty, :currency, :at)
                        on conflict on constraint compensation_pk do nothing
                        """)
                        .param("account", it.account())
                        .param("compensation", it.id())
                        .param("month", it.month().atDay(1))
                        .param("verdict", it.verdict())
                        .param("contract", version.contract())
                        .param("version", version.from())
                        .param("credit", it.given().credit().getAmount())
                        .param("penalty", it.given().penalty().getAmount())
                        .param("currency", it.given().credit().getCurrencyUnit().getCode())
                        .param("at", Columns.at(it.at()))
                        .update()
                == 1;
    }

    void credited(Recompense recompense, UUID creditNote) {
        var written = sql.sql("""
                update billing.compensation set credit_note = :note
                where account_id = :account and compensation_id = :compensation and credit_note is null
                """)
                .param("note", creditNote)
                .param("account", recompense.account())
                .param("compensation", recompense.id())
                .update();
        if (written != 1) {
            throw new IllegalStateException("Compensation " + recompense.id() + " was credited before");
        }
    }

    /** A numbered penalty. */
    record Penalty(UUID account, UUID id, UUID compensation, String number, Money net, LocalDate on, Instant at) {}

    void add(Penalty penalty) {
        sql.sql("""
                insert into billing.penalty (account_id, penalty_id, compensation_id, number, net, currency, issued_on, issued_at)
                values (:account, :penalty, :compensation, :number, :net, :currency, :on, :at)
                """)
                .param("account", penalty.account())
                .param("penalty", penalty.id())
                .param("compensation", penalty.compensation())
                .param("number", penalty.number())
                .param("net", penalty.net().getAmount())
                .param("currency", penalty.net().getCurrencyUnit().getCode())
                .param("on", penalty.on())
                .param("at", Columns.at(penalty.at()))
                .update();
    }

    /** The invoice that bills a month's plan: a plan's month is complete at its end. */
    Optional<UUID> invoiceOfPlan(UUID account, YearMonth month) {
        return sql.sql("""
                select i.invoice_id from billing.invoice i
                where i.account_id = :account and i.kind = 'invoice' and i.completed_on > :begin and i.completed_on <= :end
                    and exists (
                        select from billing.invoice_line l
                        join billing.charge c on c.account_id = l.account_id and c.charge_id = l.charge_id
                        where l.account_id = i.account_id and l.invoice_id = i.invoice_id and c.item in ('plan-base', 'plan-server'))
                order by i.completed_on desc, i.invoice_id limit 1
                """)
                .param("account", account)
                .param("begin", month.atDay(1))
                .param("end", month.plusMonths(1).atDay(1))
                .query(UUID.class)
                .optional();
    }

    private static Recompense recompense(ResultSet row) throws SQLException {
        return new Recompense(
                Columns.id(row, "account_id"),
                Columns.id(row, "compensation_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Columns.id(row, "verdict_id"),
                row.getString("contract") + "@" + row.getObject("version", LocalDate.class),
                Columns.money(row, "credit"),
                Columns.money(row, "penalty"),
                Columns.instant(row, "decided_at"),
                row.getString("credit_number"),
                row.getString("penalty_number"));
    }
}
