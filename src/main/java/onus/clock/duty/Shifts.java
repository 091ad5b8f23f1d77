package onus.clock.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.people.Asked;
import onus.platform.Columns;
import onus.ticket.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rota. */
@Repository
class Shifts {

    private static final String SELECT = "select shift_id, line, person, rank, from_at, to_at from clock.shift ";

    private final JdbcClient sql;

    Shifts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The shifts of a line that touch a stretch of time, in the order they begin. */
    List<Shift> of(Line line, Interval window) {
        return sql.sql(
                        SELECT
                                + "where line = :line and from_at < :to and to_at > :from and removed_at is null order by from_at, rank, shift_id")
                .param("line", line.code())
                .param("from", Columns.at(window.from()))
                .param("to", Columns.at(window.to()))
                .query((row, _) -> shift(row))
                .list();
    }

    Optional<Shift> lock(UUID shift) {
        return sql.sql(SELECT + "where shift_id = :shift and removed_at is null for update")
                .param("shift", shift)
                .query((row, _) -> shift(row))
                .optional();
    }

    /** False if somebody is called in its place already in some of its time. */
    boolean add(Shift shift, Asked asked) {
        return sql.sql("""
                insert into clock.shift (shift_id, line, person, rank, from_at, to_at, made_by, made_at)
                values (:shift, :line, :person, :rank, :from, :to, :by, :at)
                on conflict on constraint shift_never_overlaps do nothing
                """)
                        .param("shift", shift.id())
                        .param("line", shift.line().code())
                        .param("person", shift.person())
                        .param("rank", shift.rank())
                        .param("from", Columns.at(shift.from()))
                        .param("to", Columns.at(shift.to()))
                        .param("by", asked.person())
                        .param("at", Columns.at(asked.at()))
                        .update()
                == 1;
    }

    /** Nobody has the shift from now on; that there was one stays on record. */
    void remove(Shift shift, Asked asked) {
        sql.sql("update clock.shift set removed_at = :at, removed_by = :by where shift_id = :shift")
                .param("at", Columns.at(asked.at()))
                .param("by", asked.person())
                .param("shift", shift.id())
                .update();
    }

    /** Another person has the shift from now on; who had it stays on record. */
    void swap(Shift shift, UUID person, Asked asked) {
        sql.sql("""
                insert into clock.swap (shift_id, at, before, after, made_by) values (:shift, :at, :before, :after, :by)
                """)
                .param("shift", shift.id())
                .param("at", Columns.at(asked.at()))
                .param("before", shift.person())
                .param("after", person)
                .param("by", asked.person())
                .update();
        sql.sql("update clock.shift set person = :person where shift_id = :shift")
                .param("person", person)
                .param("shift", shift.id())
                .update();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                Columns.id(row, "shift_id"),
                Columns.code(row, "line", Line.class),
                Columns.id(row, "person"),
                row.getInt("rank"),
                Columns.instant(row, "from_at"),
                Columns.instant(row, "to_at"));
    }
}
