package onus.clock;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.platform.Columns;
import onus.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which clocks have told the desk what; each stage of a clock comes once. */
@Repository
class Stages {

    private final JdbcClient sql;

    Stages(JdbcClient sql) {
        this.sql = sql;
    }

    /** When a stage was due, and when it was noticed, which is later if the machine was off. */
    record Reached(Instant due, Instant noted) {}

    /** False if this clock has reached the stage before. */
    boolean enter(Ticket ticket, int clock, Stage stage, Reached when) {
        return sql.sql("""
                insert into clock.stage (account_id, ticket_id, number, stage, due_at, noted_at)
                values (:account, :ticket, :number, :stage, :due, :noted)
                on conflict on constraint stage_pk do nothing
                """)
                        .param("account", ticket.account())
                        .param("ticket", ticket.id())
                        .param("number", clock)
                        .param("stage", stage.code())
                        .param("due", Columns.at(when.due()))
                        .param("noted", Columns.at(when.noted()))
                        .update()
                == 1;
    }

    Set<Stage> of(UUID account, UUID ticket, int clock) {
        return sql
                .sql(
                        "select stage from clock.stage where account_id = :account and ticket_id = :ticket and number = :number")
                .param("account", account)
                .param("ticket", ticket)
                .param("number", clock)
                .query((row, _) -> Columns.code(row, "stage", Stage.class))
                .stream()
                .collect(Collectors.toSet());
    }
}
