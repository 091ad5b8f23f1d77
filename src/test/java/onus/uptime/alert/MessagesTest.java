package onus.uptime.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import onus.reason.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void alertmanagersMessageOfVersionFourIsReadAndUnknownFieldsAreIgnored() {
        var batch = alertmanager("""
                {"version":"4","receiver":"onus","status":"firing","groupKey":"{}:{}","truncatedAlerts":3,
                 "notification_reason":"first notification","routeLabels":{"team":"a"},"tomorrow":{"a":[1,{"b":2}]},
                 "alerts":[{"status":"firing","labels":{"alertname":"Down","server_id":"S-1"},
                   "annotations":{"summary":"db1 is down"},"startsAt":"2026-11-02T10:30:00.123456789+01:00",
                   "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://p","fingerprint":"c5b2a1"}]}
                """);
        assertThat(batch.truncated()).isEqualTo(3);
        assertThat(batch.unreadable()).isEmpty();
        assertThat(batch.alerts()).singleElement().satisfies(it -> {
            assertThat(it.fingerprint()).isEqualTo("c5b2a1");
            assertThat(it.startsAt()).isEqualTo("2026-11-02T09:30:00.123456Z");
            assertThat(it.endsAt()).isNull();
            assertThat(it.summary()).isEqualTo("db1 is down");
            assertThat(it.labels()).containsEntry("server_id", "S-1");
        });
    }

    @Test
    void withoutAFingerprintTheSortedLabelsStandForIt() {
        var one = alertmanager(message("", "\"a\":\"1\",\"b\":\"2\"")).alerts().getFirst();
        var other =
                alertmanager(message("", "\"b\":\"2\",\"a\":\"1\"")).alerts().getFirst();
        var third =
                alertmanager(message("", "\"b\":\"2\",\"a\":\"3\"")).alerts().getFirst();
        assertThat(one.fingerprint()).hasSize(32).isEqualTo(other.fingerprint()).isNotEqualTo(third.fingerprint());
    }

    @Test
    void grafanaSendsTheSameWithSomeFieldsMore() {
        var batch = alertmanager("""
                {"receiver":"onus","status":"resolved","orgId":1,"version":"1","alerts":[{"status":"resolved",
                 "labels":{"alertname":"Disk","instance":"db1"},"annotations":{},"startsAt":"2026-11-02T09:00:00Z",
                 "endsAt":"2026-11-02T09:20:00Z","fingerprint":"f1","silenceURL":"http://g","values":{"B":1.5}}]}
                """);
        assertThat(batch.alerts()).singleElement().satisfies(it -> {
            assertThat(it.endsAt()).isEqualTo("2026-11-02T09:20:00Z");
            assertThat(it.summary()).isEqualTo("Disk");
        });
    }

    @Test
    void ofAMessageThatBreaksOffTheAlertsBeforeAreKeptAndTheRestIsTold() {
        var whole = message("f1", "\"a\":\"1\"");
        var cut = whole.substring(0, whole.length() - 2) + ",{\"status\":\"firing\",\"labels\":{\"a";
        var batch = alertmanager(cut);
        assertThat(batch.alerts()).hasSize(1);
        assertThat(batch.unreadable())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).isEqualTo("broken-off"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"firing\",\"labels\":{}}",
                "{\"status\":\"firing\",\"labels\":{},\"startsAt\":\"yesterday\"}",
                "{\"status\":\"firing\",\"labels\":{},\"startsAt\":\"0001-01-01T00:00:00Z\"}",
                "{\"status\":\"firing\",\"labels\":{},\"startsAt\":\"2027-01-01T00:00:00Z\"}",
                "{\"status\":\"pending\",\"labels\":{},\"startsAt\":\"2026-11-02T09:00:00Z\"}",
                "{\"status\":\"firing\",\"labels\":[],\"startsAt\":\"2026-11-02T09:00:00Z\"}",
                "17",
                "null"
            })
    void anAlertThatCannotBeReadIsToldAndItsNeighboursAreKept(String bad) {
        var good = message("f1", "\"a\":\"1\"");
        var batch = alertmanager(good.substring(0, good.length() - 2) + "," + bad + "]}");
        assertThat(batch.alerts()).hasSize(1);
        assertThat(batch.unreadable()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"alerts\"", "{\"version\":\"4\"}", "not json", "{\"alerts\":{}}"})
    void aMessageWithoutAlertsIsToldAsAWhole(String body) {
        var batch = alertmanager(body);
        assertThat(batch.alerts()).isEmpty();
        assertThat(batch.unreadable()).hasSize(1);
    }

    @Test
    void charactersThatNoTextMayHaveAreLeftOut() {
        var alert = alertmanager(message("f\\u0000", "\"a\":\"x\\u0000\\ud800y\""))
                .alerts()
                .getFirst();
        assertThat(alert.fingerprint()).isEqualTo("f");
        assertThat(alert.labels().get("a")).isEqualTo("x  y");
    }

    @Test
    void anEndBeforeTheBeginningIsTheBeginning() {
        var batch = alertmanager(message("f1", "\"a\":\"1\"")
                .replace("firing", "resolved")
                .replace("0001-01-01T00:00:00Z", "2026-11-02T08:00:00Z"));
        assertThat(batch.alerts().getFirst().endsAt()).isEqualTo("2026-11-02T09:00:00Z");
    }

    @Test
    void uptimeKumaIsReadByItsMapping() {
        var down = mapped("uptime-kuma", """
                {"heartbeat":{"status":0,"time":"2026-11-02 09:30:00.250","msg":"timeout"},
                 "monitor":{"id":12,"name":"shop","description":"S-1","url":"https://shop.example"},"msg":"[shop] Down"}
                """);
        assertThat(down.alerts()).singleElement().satisfies(it -> {
            assertThat(it.fingerprint()).isEqualTo("12");
            assertThat(it.startsAt()).isEqualTo("2026-11-02T09:30:00.250Z");
            assertThat(it.clears()).isFalse();
            assertThat(it.labels()).containsEntry("server_id", "S-1");
        });
        var up = mapped("uptime-kuma", """
                {"heartbeat":{"status":1,"time":"2026-11-02 09:40:00"},"monitor":{"id":12},"msg":"[shop] Up"}
                """);
        assertThat(up.alerts())
                .singleElement()
                .satisfies(it -> assertThat(it.clears()).isTrue());
        assertThat(mapped("uptime-kuma", "{\"heartbeat\":{\"status\":3},\"monitor\":{\"id\":12}}")
                        .alerts())
                .as("in maintenance")
                .isEmpty();
    }

    @Test
    void zabbixKnowsWhenItBeganAndWhenItWasOver() {
        var over = mapped("zabbix", """
                {"trigger_id":"17","host":"db1","server_id":"S-1","event_value":"0","event_time":"1793609000",
                 "recovery_time":"1793609600","subject":"High load","severity":"High"}
                """);
        assertThat(over.alerts()).singleElement().satisfies(it -> {
            assertThat(it.startsAt()).isEqualTo(Instant.ofEpochSecond(1793609000));
            assertThat(it.endsAt()).isEqualTo(Instant.ofEpochSecond(1793609600));
        });
    }

    @Test
    void ofNagiosOnlyHardStatesCount() {
        var hard = """
                {"host":"db1","service":"http","state":"CRITICAL","state_type":"HARD","last_hard_state_change":"1793609000",
                 "output":"refused"}
                """;
        assertThat(mapped("nagios", hard).alerts()).hasSize(1);
        assertThat(mapped("nagios", hard.replace("HARD\"", "SOFT\"")).alerts()).isEmpty();
        assertThat(mapped("nagios", hard.replace("1793609000", "soon")).unreadable())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"fingerprint\":[\"/a\"]}",
                "{\"fingerprint\":[],\"status\":{\"at\":\"/s\",\"firing\":[1],\"resolved\":[0]},\"startsAt\":\"/t\",\"summary\":\"/m\"}",
                "{\"fingerprint\":[\"a\"],\"status\":{\"at\":\"/s\",\"firing\":[1],\"resolved\":[0]},\"startsAt\":\"/t\",\"summary\":\"/m\"}",
                "{\"fingerprint\":[\"/a\"],\"status\":{\"at\":\"/s\",\"firing\":[1],\"resolved\":[0]},\"startsAt\":\"/t\",\"summary\":\"/m\",\"zone\":\"Mars/Base\"}",
                "{\"fingerprint\":[\"/a\"],\"status\":{\"at\":\"/s\",\"firing\":[1],\"resolved\":[0]},\"startsAt\":\"/t\",\"summary\":\"/m\",\"clock\":\"sundial\"}",
                "{\"fingerprint\":[\"/a\"],\"status\":{\"at\":\"/s\",\"firing\":[1],\"resolved\":[0]},\"startsAt\":\"/t\",\"summary\":\"/m\",\"more\":1}"
            })
    void aMappingThatCannotWorkIsRefusedBeforeItIsKept(String written) {
        assertThat(Mappings.check(written)).isInstanceOf(Ruling.Denied.class);
    }

    @Test
    void everyShippedMappingCanBeRead() {
        assertThat(Mappings.SHIPPED)
                .allSatisfy(it -> assertThat(Mappings.check(Mappings.shipped(it).orElseThrow()))
                        .isInstanceOf(Ruling.Granted.class));
    }

    private static Batch alertmanager(String body) {
        return AlertmanagerMessage.read(body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static Batch mapped(String mapping, String body) {
        var read = Mappings.read(Mappings.shipped(mapping).orElseThrow());
        return MappedMessage.read(read, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String message(String fingerprint, String labels) {
        var alerts = List.of("{\"status\":\"firing\",\"labels\":{" + labels
                + "},\"startsAt\":\"2026-11-02T09:00:00Z\",\"endsAt\":\"0001-01-01T00:00:00Z\",\"fingerprint\":\""
                + fingerprint
                + "\"}");
        return "{\"version\":\"4\",\"alerts\":" + alerts + "}";
    }
}
