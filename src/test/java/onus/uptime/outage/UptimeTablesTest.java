package onus.uptime.outage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import onus.platform.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the tables refuse, whoever asks. */
class UptimeTablesTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final UUID SERVER = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final UUID FIRST = new UUID(0, 4);

    @BeforeAll
    static void twoServersAndAnOutage() {
        run("""
                insert into customer.customer (account_id, reference, name, consumer, country, vat_id, vat_id_valid, address, market,
                    language, created_at, head_seq, head_hash)
                values ('%s', 'C-1', 'Sklep', false, 'PL', null, false, 'ul. Długa 1', 'PL', 'pl', '2026-01-02T09:00:00Z', 0, '')
                """.formatted(ACCOUNT));
        for (var service : new UUID[] {SERVER, OTHER}) {
            run("""
                    insert into customer.service (account_id, service_id, reference, kind, name, contract, ends_on, monthly_net, currency,
                        created_at)
                    values ('%s', '%s', 'S-%s', 'server', 'shop', 'oktawave-pl', '2027-12-31', 100, 'PLN', '2026-01-02T09:00:00Z')
                    """.formatted(ACCOUNT, service, service));
        }
        outage(FIRST, SERVER, "null", UUID.randomUUID());
    }

    private static void run(String statement) {
        database.asSuperuser().sql(statement).update();
    }

    private static void outage(UUID id, UUID service, String supersedes, UUID episode) {
        run("""
                insert into uptime.outage (account_id, outage_id, service_id, began_at, ended_at, effect, supersedes, reason, noted_by,
                    noted_at, episode_id)
                values ('%s', '%s', '%s', '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z', 'down', %s, '', 'machine:monitor',
                    '2026-03-01T11:00:00Z', '%s')
                """.formatted(ACCOUNT, id, service, supersedes, episode));
    }

    @Test
    void anOutageIsSupersededOnceAndOnlyByOneOfItsServer() {
        var quoted = "'" + FIRST + "'";
        assertThatThrownBy(() -> outage(UUID.randomUUID(), OTHER, quoted, UUID.randomUUID()))
                .hasMessageContaining("outage_supersedes_one_of_its_service");

        outage(UUID.randomUUID(), SERVER, quoted, UUID.randomUUID());

        assertThatThrownBy(() -> outage(UUID.randomUUID(), SERVER, quoted, UUID.randomUUID()))
                .hasMessageContaining("outage_superseded_once");
    }

    @Test
    void aStretchOfAnEpisodeIsNotedOnce() {
        var episode = UUID.randomUUID();
        outage(UUID.randomUUID(), SERVER, "null", episode);

        assertThatThrownBy(() -> outage(UUID.randomUUID(), SERVER, "null", episode))
                .hasMessageContaining("outage_stretch_once");
    }

    @Test
    void whatOnlyPeopleKnowRestsOnAProposal() {
        assertThatThrownBy(() -> run("""
                        insert into uptime.outage (account_id, outage_id, service_id, began_at, effect, reason, noted_by, noted_at)
                        values ('%s', '%s', '%s', '2026-03-01T10:00:00Z', 'down', 'I saw it.', 'person:1', '2026-03-01T11:00:00Z')
                        """.formatted(ACCOUNT, UUID.randomUUID(), SERVER)))
                .hasMessageContaining("outage_seen_or_proposed");
    }

    @Test
    void maintenanceIsToldBeforeItBegins() {
        assertThatThrownBy(() -> run("""
                        insert into uptime.maintenance (account_id, maintenance_id, service_id, begins_at, ends_at, reason, announced_by,
                            announced_at)
                        values ('%s', '%s', '%s', '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z', 'A kernel.', '%s', '2026-03-01T10:00:01Z')
                        """.formatted(ACCOUNT, UUID.randomUUID(), SERVER, ACCOUNT)))
                .hasMessageContaining("maintenance_is_told_beforehand");
    }

    @Test
    void aDayOfCareIsLookedAtOnceAndAttentionSaysWhy() {
        care("missed", "");
        care("fine", "");

        assertThatThrownBy(() -> care("attention", "The disk.")).hasMessageContaining("care_check_once");
        assertThatThrownBy(() -> care("missed", "")).hasMessageContaining("care_check_pk");
        assertThatThrownBy(() -> care("attention", "")).hasMessageContaining("care_check_attention_says_what");
    }

    private static void care(String result, String found) {
        run("""
                insert into uptime.care_check (account_id, service_id, day, result, found, checked_by, noted_at)
                values ('%s', '%s', '2026-03-01', '%s', '%s', 'person:1', '2026-03-01T11:00:00Z')
                """.formatted(ACCOUNT, SERVER, result, found));
    }
}
