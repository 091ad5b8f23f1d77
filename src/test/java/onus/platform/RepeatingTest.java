package onus.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;

class RepeatingTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final Transactions transactions = database.transactions();

    @Test
    void twoTransactionsThatWaitForEachOtherBothGoThrough() throws Exception {
        database.jdbc()
                .sql(
                        "insert into billing.counter (series, year, last, last_date) values ('A', 2026, 1, '2026-01-01'), ('B', 2026, 1, '2026-01-01')")
                .update();
        var attempts = new AtomicInteger();
        var both = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> draw("A", "B", attempts, both));
            var other = threads.submit(() -> draw("B", "A", attempts, both));
            one.get();
            other.get();
        }

        assertThat(database.jdbc()
                        .sql("select sum(last) from billing.counter")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        assertThat(attempts.get()).isGreaterThan(2);
    }

    private void draw(String first, String second, AtomicInteger attempts, CyclicBarrier both) {
        transactions.central(() -> {
            var firstTime = attempts.incrementAndGet() <= 2;
            step(first);
            if (firstTime) {
                meet(both);
            }
            step(second);
        });
    }

    private static void step(String series) {
        database.jdbc()
                .sql("update billing.counter set last = last + 1 where series = :series")
                .param("series", series)
                .update();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aRaceThatIsLostAtCommitIsRunAgainAndAFourthRefusalIsToldAsItIs() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> Repeating.whenRefused(() -> {
                    attempts.incrementAndGet();
                    throw new UncategorizedSQLException("commit", null, new SQLException("could not commit", "XX000"));
                }))
                .isInstanceOf(UncategorizedSQLException.class);
        assertThat(attempts).hasValue(4);
    }

    @Test
    void whatIsWrongInItselfIsNotTriedAgain() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> Repeating.whenRefused(() -> {
                    attempts.incrementAndGet();
                    throw new DuplicateKeyException("twice");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(attempts).hasValue(1);
    }
}
