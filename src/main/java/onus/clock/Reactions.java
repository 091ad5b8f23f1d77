package onus.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long reactions took, ticket by ticket. */
@Repository
class Reactions {

    private static final String SUMS = """
            select %s as plan, count(*) as tickets, count(took) as answered,
                count(distinct account_id) filter (where took is not null) as customers,
                count(*) filter (where met) as met,
                coalesce(trunc(avg(micros)), 0)::bigint as mean,
                coalesce(trunc(percentile_cont(0.5) within group (order by micros)::numeric), 0)::bigint as median,
                coalesce(trunc(percentile_cont(0.95) within group (order by micros)::numeric), 0)::bigint as p95
            from (
                select plan, account_id, took, met, (extract(epoch from took) * 1000000)::bigint as micros from clock.reaction
                where month = :month and contract = :contract
            ) reaction
            """;

    private final JdbcClient sql;

    Reactions(JdbcClient sql) {
        this.sql = sql;
    }

    /** A ticket that was promised a reaction. */
    record Reaction(UUID account, UUID ticket, String contract, Clock clock, YearMonth month) {}

    /** What came of it. */
    record Took(Duration length, boolean met) {}

    /** The sums of one month, contract and plan; the plan is null for all together. */
    record Sum(@Nullable String plan, long tickets, long answered, long customers, Average.Figures figures) {}

    void put(Reaction reaction, Optional<Took> took) {
        sql.sql("""
                insert into clock.reaction (account_id, ticket_id, contract, plan, kind, month, took, met)
                values (:account, :ticket, :contract, :plan, :kind, :month, :micros * interval '1 microsecond', :met)
                on conflict on constraint reaction_pk do update set plan = excluded.plan, kind = excluded.kind,
                    took = excluded.took, met = excluded.met
                """)
                .param("account", reaction.account())
                .param("ticket", reaction.ticket())
                .param("contract", reaction.contract())
                .param("plan", reaction.clock().plan())
                .param("kind", reaction.clock().kind().code())
                .param("month", reaction.month().atDay(1))
                .param("micros", took.map(it -> micros(it.length())).orElse(null), Types.BIGINT)
                .param("met", took.map(Took::met).orElse(null), Types.BOOLEAN)
                .update();
    }

    void remove(UUID account, UUID ticket) {
        sql.sql("delete from clock.reaction where account_id = :account and ticket_id = :ticket")
                .param("account", account)
                .param("ticket", ticket)
                .update();
    }

    /** The sums of each plan that had tickets, in no order. */
    List<Sum> byPlan(String contract, YearMonth month) {
        return sums(SUMS.formatted("plan") + " group by plan", contract, month.atDay(1));
    }

    Sum ofAll(String contract, YearMonth month) {
        return sums(SUMS.formatted("null::text"), contract, month.atDay(1)).getFirst();
    }

    private List<Sum> sums(String query, String contract, LocalDate month) {
        return sql.sql(query)
                .param("contract", contract)
                .param("month", month)
                .query((row, _) -> sum(row))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        var figures =
                new Average.Figures(length(row, "mean"), length(row, "median"), length(row, "p95"), row.getLong("met"));
        return new Sum(
                row.getString("plan"),
                row.getLong("tickets"),
                row.getLong("answered"),
                row.getLong("customers"),
                figures);
    }

    private static Duration length(ResultSet row, String column) throws SQLException {
        return Duration.of(row.getLong(column), ChronoUnit.MICROS);
    }

    private static long micros(Duration length) {
        return length.toNanos() / 1_000;
    }
}
