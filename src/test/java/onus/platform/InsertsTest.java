package onus.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.jspecify.annotations.Nullable;
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

    @Test
    void valuesOfEveryKindReachTheirColumnsAsTheyWere() {
        var sql = database.asOwner();
        sql.sql(
                        "create table platform.kinds (a uuid, b text, c int, d bigint, e numeric(9, 2), f date, g timestamptz, h bytea, i boolean,"
                                + " j jsonb, k uuid, l char(3))")
                .update();
        var insert = """
                insert into platform.kinds (a, b, c, d, e, f, g, h, i, j, k, l)
                values (:a, :b, :c, :d, :e, :f, :g, :h, :i, cast(:j as jsonb), :k, :l)
                """;
        transactions.central(() -> inserts.together(() -> {
            for (var n = 0; n < 3; n++) inserts.add(insert, kinds(n));
            return true;
        }));
        assertThat(sql.sql("select row_to_json(r)::text from platform.kinds r order by c")
                        .query(String.class)
                        .list())
                .allSatisfy(it -> assertThat(it).contains("\"k\":null", "\"l\":\"PLN\"", "\"j\":{\"n\": 1}"))
                .element(1)
                .asString()
                .contains(
                        "\"b\":\"it's \\\"1\\\", {1}\"",
                        "\"d\":null", "\"e\":1.50", "\"f\":\"2026-03-02\"", "\"h\":\"\\\\x0001\"");
    }

    private static Map<String, @Nullable Object> kinds(int n) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("a", new UUID(7, n));
        row.put("b", "it's \"" + n + "\", {" + n + "}");
        row.put("c", n);
        row.put("d", n == 1 ? null : (long) n);
        row.put("e", new BigDecimal("1.50"));
        row.put("f", LocalDate.of(2026, 3, 1 + n));
        row.put("g", NOON.atOffset(ZoneOffset.UTC));
        row.put("h", new byte[] {0, (byte) n});
        row.put("i", n == 0);
        row.put("j", "{\"n\":1}");
        row.put("k", null);
        row.put("l", "PLN");
        return row;
    }

    @Test
    void valuesAtTheEdgesOfTheirTypesReachTheirColumnsAsTheyWere() {
        var sql = database.asOwner();
        sql.sql(
                        "create table platform.edges (n int, words text, amount numeric, day date, at timestamptz, raw bytea, facts jsonb,"
                                + " again text)")
                .update();
        transactions.central(() -> inserts.together(() -> {
            for (var n = 0; n < EDGES.size(); n++) {
                var row = new HashMap<String, @Nullable Object>(EDGES.get(n));
                row.put("n", n);
                inserts.add("""
                        insert into platform.edges (n, words, amount, day, at, raw, facts, again)
                        values (:n, :words, :amount, :day, :at, :raw, :facts::jsonb, :words)
                        """, row);
            }
            return true;
        }));
        var read = sql.sql("select * from platform.edges order by n")
                .query((row, _) -> Map.<String, Object>of(
                        "words", row.getString("words"),
                        "amount", row.getBigDecimal("amount"),
                        "day", row.getObject("day", LocalDate.class),
                        "at", row.getObject("at", OffsetDateTime.class),
                        "facts", row.getString("facts")))
                .list();
        assertThat(read).isEqualTo(EDGES.stream().map(InsertsTest::withoutBytes).toList());
        assertThat(sql.sql("select count(*) from platform.edges where again = words and length(raw) = 0")
                        .query(Long.class)
                        .single())
                .isEqualTo(EDGES.size());
    }

    private static final List<Map<String, Object>> EDGES = List.of(
            edge("", "-0.01", "1999-12-31", "1969-07-20T20:17:40.000001Z"),
            edge("ul. Długa 5, “Łódź” \\ {x}", "12345678901234567890.25", "2000-01-01", "2000-01-01T00:00:00Z"),
            edge("ž".repeat(70_000), "0", "2400-02-29", "2026-10-25T00:59:59.999999Z"),
            edge("null", "10000", "2026-03-01", "1999-12-31T23:59:59.999999Z"));

    private static Map<String, Object> edge(String words, String amount, String day, String at) {
        return Map.of(
                "words",
                words,
                "amount",
                new BigDecimal(amount),
                "day",
                LocalDate.parse(day),
                "at",
                OffsetDateTime.parse(at),
                "raw",
                new byte[0],
                "facts",
                "{\"day\": \"" + day + "\"}");
    }

    private static Map<String, Object> withoutBytes(Map<String, Object> edge) {
        var rest = new HashMap<>(edge);
        rest.remove("raw");
        return rest;
    }
}
