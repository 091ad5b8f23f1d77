package onus.billing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import onus.platform.Columns;
import onus.reason.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to invoices and who is its author: contests, lapses, reminders, goodwill. Added once, never changed. */
@Repository
class Happenings {

    private final JdbcClient sql;

    Happenings(JdbcClient sql) {
        this.sql = sql;
    }

    /** The customer's act, with the words that were shown before it was confirmed. */
    record Contested(String reason, String shown, Language language, UUID verdict, UUID by, Instant at) {}

    /** A supervisor's act. */
    record Waived(UUID charge, UUID creditNote, String reason, UUID by, Instant at) {}

    void contested(Invoice invoice, Contested contest) {
        sql.sql("""
                insert into billing.contest (account_id, invoice_id, reason, shown, shown_digest, language, verdict_id, contested_by,
                    contested_at)
                values (:account, :invoice, :reason, :shown, :digest, :language, :verdict, :by, :at)
                """)
                .param("account", invoice.paper().account())
                .param("invoice", invoice.paper().id())
                .param("reason", contest.reason())
                .param("shown", contest.shown())
                .param("digest", digest(contest.shown()))
                .param("language", contest.language().code())
                .param("verdict", contest.verdict())
                .param("by", contest.by())
                .param("at", Columns.at(contest.at()))
                .update();
    }

    void lapsed(Invoice invoice, Instant now) {
        sql.sql("""
                insert into billing.lapse (account_id, invoice_id, becomes, lapsed_at) values (:account, :invoice, :becomes, :now)
                """)
                .param("account", invoice.paper().account())
                .param("invoice", invoice.paper().id())
                .param("becomes", invoice.debt().state().code())
                .param("now", Columns.at(now))
                .update();
    }

    /** False if this reminder was given before. */
    boolean reminded(Invoice invoice, int daysBefore, Instant now) {
        return sql.sql("""
                        insert into billing.reminder (account_id, invoice_id, days_before, reminded_at)
                        values (:account, :invoice, :days, :now) on conflict do nothing
                        """)
                        .param("account", invoice.paper().account())
                        .param("invoice", invoice.paper().id())
                        .param("days", daysBefore)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    void waived(UUID account, Waived waived) {
        sql.sql("""
                insert into billing.goodwill (account_id, charge_id, credit_note, reason, granted_by, granted_at)
                values (:account, :charge, :note, :reason, :by, :at)
                """)
                .param("account", account)
                .param("charge", waived.charge())
                .param("note", waived.creditNote())
                .param("reason", waived.reason())
                .param("by", waived.by())
                .param("at", Columns.at(waived.at()))
                .update();
    }

    private static byte[] digest(String shown) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
