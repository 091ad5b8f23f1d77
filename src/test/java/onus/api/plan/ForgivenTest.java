package onus.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onus.api.Household;
import onus.api.TestServer;
import onus.api.ticket.Walk;
import onus.people.StaffRole;
import onus.platform.Columns;
import org.junit.jupiter.api.Test;

/** A ticket in which something was ordered and a diagnosis was disputed. */
class ForgivenTest {

    private final TestServer server = TestServer.running();
    private final Household home = Household.in(server, "ovh-fr");

    @Test
    void anUpheldObjectionGivesBackTheUnitsOfItsTicketAlsoOfWhatIsDone() {
        var technician = server.staff(StaffRole.TECHNICIAN);
        var ticket = Walk.diagnosing(home, technician);
        unitSpent();
        ticket.by(technician, "/finding", Walk.FINDING.formatted("solved"), "settled");
        ticket.by(home.owner(), "/objection", "{\"reason\":\"Your disk, not ours.\"}", "settled");

        ticket.by(
                server.staff(StaffRole.TECHNICIAN),
                "/review",
                "{\"fault\":\"provider\",\"reason\":\"It was our disk.\"}",
                "settled");

        assertThat(home.rows("plan.action", "reason = 'caused-by-provider'")).isEqualTo(1);
    }

    /** No shipped contract sells plans and diagnoses; a provider's own may. */
    private void unitSpent() {
        insert("""
                insert into plan.subscription (account_id, contract, created_at, head_seq, head_hash)
                values (:account, 'oktawave-pl', :at, 0, decode(repeat('00', 32), 'hex'))
                """);
        insert("""
                insert into plan.action (account_id, ticket_id, position, words, uses, paid_by, month, unit, ordered_at, ordered_by,
                    verdict_id, ended_at, ended_as)
                select :account, ticket_id, 1, 'Add a disk', 'unit', 'unit', date '2026-11-01', 1, :at, :account,
                    (select verdict_id from journal.verdict where account_id = :account limit 1), :at, 'done'
                from ticket.ticket where account_id = :account
                """);
    }

    private void insert(String statement) {
        UUID account = home.account();
        var written = server.database()
                .asSuperuser()
                .sql(statement)
                .param("account", account)
                .param("at", Columns.at(server.now()))
                .update();
        assertThat(written).isEqualTo(1);
    }
}
