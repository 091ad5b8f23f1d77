package onus.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BERT = UUID.randomUUID();

    private final Transactions transactions = database.transactions();

    @BeforeAll
    static void aTableOfTwoCustomers() {
        var owner = database.asOwner();
        owner.sql("create schema probe").update();
        owner.sql("create table probe.thing (account_id uuid not null, n int not null)")
                .update();
        owner.sql("insert into probe.thing values (:anna, 1), (:bert, 2)")
                .param("anna", ANNA)
                .param("bert", BERT)
                .update();
        owner.sql("alter table probe.thing enable row level security").update();
        owner.sql("create policy own on probe.thing using (account_id::text = current_setting('onus.account', true))")
                .update();
    }

    private int seen() {
        return database.jdbc()
                .sql("select count(*) from probe.thing")
                .query(Integer.class)
                .single();
    }

    @Test
    void anAccountSeesItsOwnRowsOnly() {
        assertThat(transactions.inAccount(ANNA, this::seen)).isEqualTo(1);
    }

    @Test
    void withoutATransactionNothingIsSeenEvenAfterOneUsedTheConnection() {
        transactions.inAccount(ANNA, this::seen);
        assertThat(seen()).isZero();
    }

    @Test
    void deskAndCentralSeeNoCustomersTable() {
        assertThat(transactions.atDesk(this::seen)).isZero();
        assertThat(transactions.central(this::seen)).isZero();
    }

    @Test
    void aRowForAnotherAccountIsRefused() {
        assertThatThrownBy(() -> transactions.inAccount(
                        ANNA,
                        () -> database.jdbc()
                                .sql("insert into probe.thing values (:bert, 3)")
                                .param("bert", BERT)
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aDoorCallingADoorSharesItsTransaction() {
        assertThatThrownBy(() -> transactions.inAccount(ANNA, () -> {
                    transactions.inAccount(
                            ANNA,
                            () -> database.jdbc()
                                    .sql("insert into probe.thing values (:anna, 3)")
                                    .param("anna", ANNA)
                                    .update());
                    throw new IllegalArgumentException("after the inner door");
                }))
                .hasMessage("after the inner door");
        assertThat(transactions.inAccount(ANNA, this::seen)).isEqualTo(1);
    }

    @Test
    void aTransactionOfOneAccountCannotTurnToAnother() {
        assertThatThrownBy(() -> transactions.inAccount(ANNA, () -> transactions.inAccount(BERT, this::seen)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.atDesk(() -> transactions.inAccount(BERT, this::seen)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBatchVisitsAccountsOneAfterTheOther() {
        transactions.central(() -> {
            assertThat(transactions.inAccount(ANNA, this::seen)).isEqualTo(1);
            assertThat(transactions.inAccount(BERT, this::seen)).isEqualTo(1);
            assertThat(seen()).isZero();
        });
    }

    @Test
    void theApplicationMakesAndDropsNoTable() {
        assertThatThrownBy(() -> database.jdbc().sql("drop table probe.thing").update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() -> database.jdbc()
                        .sql("create table platform.mine (n int)")
                        .update())
                .hasStackTraceContaining("permission denied");
    }
}
