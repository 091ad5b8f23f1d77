package onus.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws the numbers of a seller's documents: one series a year, no gap, dates in order. */
@Repository
class Numbers {

    private final JdbcClient sql;

    Numbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** A drawn number and the date that goes with it. */
    record Drawn(String series, int year, long sequence, LocalDate date) {

        String number() {
            return "%s-%d-%06d".formatted(series, year, sequence);
        }
    }

    /**
     * The next number. It locks the series until the transaction ends, so it is drawn last; a rollback gives it back.
     *
     * @param date day of issue; where somebody else's later date has a number already, that date is taken
     */
    Drawn draw(String series, LocalDate date) {
        return draw(series, date, 1).getFirst();
    }

    /** The next numbers, one after the other; the series stays locked as for one. */
    List<Drawn> draw(String series, LocalDate date, int count) {
        var last = sql.sql("""
                insert into billing.counter (series, year, last, last_date) values (:series, :year, :count, :date)
                on conflict (series, year) do update
                    set last = counter.last + :count, last_date = greatest(counter.last_date, excluded.last_date)
                returning last, last_date
                """)
                .param("series", series)
                .param("year", date.getYear())
                .param("count", count)
                .param("date", date)
                .query((row, _) -> new Drawn(
                        series, date.getYear(), row.getLong("last"), row.getObject("last_date", LocalDate.class)))
                .single();
        return LongStream.rangeClosed(last.sequence() - count + 1, last.sequence())
                .mapToObj(it -> new Drawn(series, last.year(), it, last.date()))
                .toList();
    }
}
