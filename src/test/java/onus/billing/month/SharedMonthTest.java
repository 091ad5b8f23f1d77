package onus.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import onus.billing.Rooms;
import onus.customer.Deciding;
import onus.platform.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the invoices of a batch share is kept once, and serves each of them as its own would. */
class SharedMonthTest {

    @RegisterExtension
    static final Rooms ROOMS = new Rooms();

    private final Bookkeeper bookkeeper = new Bookkeeper(ROOMS, 1);

    @BeforeEach
    void nobodySubscribes() {
        ROOMS.superuser()
                .sql(
                        "truncate customer.customer, billing.ledger_entry, journal.verdict, journal.common_verdict, journal.entry, platform.task, billing.run cascade")
                .update();
    }

    private static void subscribers(int count) {
        Subscribers.add(ROOMS.superuser(), count);
    }

    @Test
    void aBatchPutsOffItsReminderAndDueDateOnceForAllAndEachStillOpenGetsItsOwn() {
        subscribers(3);
        bookkeeper.issued();
        assertThat(waiting()).containsExactly("month-due 1", "month-reminder 2", "month-told 1");
        assertThat(ROOMS.told("InvoiceIssued")).isZero();

        ROOMS.work("month-told", Bookkeeper.APRIL);
        assertThat(ROOMS.told("InvoiceIssued")).isEqualTo(3);

        ROOMS.superuser()
                .sql("update billing.register set state = 'paid', open = 0 where sequence = 2")
                .update();
        ROOMS.work("month-reminder", Bookkeeper.APRIL);
        ROOMS.work("month-due", Bookkeeper.APRIL);
        assertThat(waiting()).containsExactly("invoice-due 2", "invoice-reminder 4");
    }

    private static List<String> waiting() {
        return ROOMS.superuser()
                .sql("""
                select task_name, count(*) as n from platform.task where task_name not in ('month-draft', 'month-issue')
                group by task_name order by 1
                """)
                .query((row, _) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    @Test
    void theDueDateOfABatchIsDecidedOnceAndExplainsEachInvoice() {
        subscribers(3);
        bookkeeper.issued();

        assertThat(ROOMS.count("journal.common_verdict")).isEqualTo(1);
        var account = new UUID(0x0000000000007000L, 0x8000000000000001L);
        var verdict = ROOMS.superuser()
                .sql("select due_common from billing.invoice where account_id = :account")
                .param("account", account)
                .query(UUID.class)
                .single();
        var kept = ROOMS.the(Transactions.class)
                .inAccount(
                        account,
                        () -> ROOMS.the(Deciding.class).find(account, verdict).orElseThrow());
        assertThat(kept.decision().question()).isEqualTo("due-date");
    }
}
