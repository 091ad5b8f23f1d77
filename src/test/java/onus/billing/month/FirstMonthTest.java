package onus.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import onus.billing.Rooms;
import onus.plan.MonthsOfPlans;
import onus.platform.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first month that an installation ever bills: the tables are empty when it begins and full when it ends. */
class FirstMonthTest {

    private static final int SUBSCRIBERS = 600;

    @RegisterExtension
    static final Rooms ROOMS = new Rooms();

    private final Transactions transactions = ROOMS.the(Transactions.class);

    /** Plans are kept per connection, so the rooms' one connection at a time is asked often enough to keep one. */
    @Test
    void aBatchDoesNotReadWhatTheBatchesBeforeItWereBilled() {
        ROOMS.superuser()
                .sql("truncate customer.customer, billing.period cascade")
                .update();
        Subscribers.add(ROOMS.superuser(), SUBSCRIBERS);
        ROOMS.superuser().sql("analyze billing.period").update();
        for (var turn = 0; turn < 20; turn++) {
            assertThat(readOneByOne()).isZero();
        }
        new Bookkeeper(ROOMS, 1).issued();
        assertThat(ROOMS.count("billing.period")).isEqualTo(SUBSCRIBERS);
        assertThat(readOneByOne()).isZero();
    }

    /** Asks for the periods of two accounts and counts the rows that went by on the way. */
    private long readOneByOne() {
        return transactions.inRun(() -> {
            var all = ROOMS.the(MonthsOfPlans.class).subscribers("oktawave-pl", 2);
            ROOMS.the(Periods.class).of(all.getFirst(), Bookkeeper.MARCH);
            return ROOMS.the(JdbcClient.class)
                    .sql("select seq_tup_read from pg_stat_xact_user_tables where relid = 'billing.period'::regclass")
                    .query(Long.class)
                    .single();
        });
    }
}
