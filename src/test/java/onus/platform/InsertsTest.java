package onus.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class InsertsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();

    private final Inserts inserts = new Inserts(new NamedParameterJdbcTemplate(database.dataSource()));
    private final Tasks tasks = new Tasks(database.jdbc(), inserts);
    private final Transactions transactions = database.transactions();

    @BeforeEach
    void nothingWaits() {
        database.jdbc().sql("delete from platform.task").update();
    }

    private List<String> waiting() {
        return database.jdbc()
                .sql("select task_instance from platform.task order by task_instance")
                .query(String.class)
                .list();
    }

    private void schedule(String occurrence) {
        tasks.schedule(new TaskKey("remind", ANNA, ANNA, occurrence), NOON);
    }

    @Test
    void aRowIsThereAtOnceWhereNothingIsCollected() {
        schedule("a");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void collectedRowsAreThereWhenTheWorkEndsAndNotBefore() {
        var before = transactions.central(() -> inserts.together(() -> {
            for (var i = 0; i < 700; i++) schedule("%03d".formatted(i));
            return waiting().size();
        }));
        assertThat(before).isZero();
        assertThat(waiting()).hasSize(700).first().asString().endsWith("000");
    }

    @Test
    void aRowThatIsThereAlreadyIsLeftAloneAmongMany() {
        schedule("b");
        transactions.central(() -> inserts.together(() -> {
            schedule("a");
            schedule("b");
            schedule("b");
            return true;
        }));
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void nothingIsWrittenWhereTheWorkFails() {
        assertThatThrownBy(() -> transactions.central(() -> inserts.together(() -> {
                    schedule("a");
                    throw new IllegalStateException("no");
                })))
                .hasMessage("no");
        assertThat(waiting()).isEmpty();
    }
}
