package onus.billing.month;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Many customers with a plan of oktawave-pl at once: every third on Gold with two servers, the others on Silver with one, all since 1 March 2026. */
public final class Subscribers {

    private Subscribers() {}

    /** Adds customers beyond row-level security; account and service have the same id, the number in its last digits. */
    public static void add(JdbcClient superuser, int count) {
        add(superuser, 1, count);
    }

    /** Adds the customers with the numbers from one to the other, both included. */
    public static void add(JdbcClient superuser, int first, int last) {
        for (var statement : STATEMENTS) {
            superuser.sql(statement).param("first", first).param("last", last).update();
        }
    }

    /** The first server of a customer has 100 GB of backup from February to April. */
    static void backup(JdbcClient superuser, int customer) {
        superuser.sql("""
                insert into uptime.usage (account_id, source, record_id, service_id, begins_at, ends_at, bytes, succeeded, location,
                    received_at)
                select service_id, 'vault', 'run', service_id, '2026-02-01T00:00:00Z', '2026-05-01T00:00:00Z', 100000000000, true,
                    'krk-1', '2026-05-01T00:00:00Z'
                from customer.service where reference = :service
                """).param("service", "S-" + customer + "-1").update();
    }

    /** A customer was given a penalty for February, which is its credit now. */
    static void penalty(JdbcClient superuser, int customer, String net) {
        for (var statement : PENALTY) {
            superuser
                    .sql(statement)
                    .param("customer", "C-" + customer)
                    .param("net", new java.math.BigDecimal(net))
                    .update();
        }
    }

    private static final String[] PENALTY = {
        """
            insert into billing.compensation (account_id, compensation_id, month, verdict_id, contract, version, credit, penalty,
                currency, decided_at)
            select account_id, account_id, '2026-02-01', account_id, 'oktawave-pl', '2015-01-01', 0, :net, 'PLN', '2026-03-01T00:10:00Z'
            from customer.customer where reference = :customer
            """, """
            insert into billing.penalty (account_id, penalty_id, compensation_id, number, net, currency, issued_on, issued_at)
            select account_id, account_id, account_id, 'P-' || reference, :net, 'PLN', '2026-03-01', '2026-03-01T00:10:00Z'
            from customer.customer where reference = :customer
            """, """
            insert into billing.ledger_entry (account_id, entry_id, source, happening, debit, credit, amount, currency, booked_at)
            select account_id, account_id, account_id, 'penalty', 'other-expense', 'customer-credit', :net, 'PLN', '2026-03-01T00:10:00Z'
            from customer.customer where reference = :customer
            """,
    };

    private static final String NUMBERS = """
            from (select n, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
                ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid as second,
                n % 3 = 0 as gold from generate_series(:first, :last) n) s
            """;

    private static final String[] STATEMENTS = {
        """
            insert into customer.customer (account_id, reference, name, consumer, country, vat_id, vat_id_valid, address, market,
                language, created_at, head_seq, head_hash)
            select id, 'C-' || n, 'Sklep ' || n, false, 'PL', null, false, 'ul. Długa ' || n || ', Warszawa', 'PL', 'pl',
                '2026-01-02T09:00:00Z', 0, ''
            """ + NUMBERS,
        """
            insert into customer.service (account_id, service_id, reference, kind, name, contract, ends_on, monthly_net, currency, created_at)
            select id, service, 'S-' || n || '-' || turn, 'server', 'shop-' || turn, 'oktawave-pl', '2027-12-31', 100, 'PLN', '2026-01-02T09:00:00Z'
            from (select s.*, 1 as turn, id as service %s union all select s.*, 2, second %s) t where turn = 1 or gold
            """.formatted(NUMBERS, NUMBERS),
        """
            insert into journal.verdict (account_id, verdict_id, thing_kind, thing_id, question, contract, version, facts, answer, because, rules, at)
            select id, id, 'account', id, 'plan-fee', 'oktawave-pl', '2015-01-01', '{}', '{}', '[]', '1', '2026-02-20T09:00:00Z'
            """ + NUMBERS,
        """
            insert into offer.offer (account_id, offer_id, kind, service_id, contract, version, net, vat_category, vat_rate, vat, gross,
                currency, payable_if, text, language, text_digest, made_at, made_by, valid_until, verdict_id)
            select id, id, 'renewal', id, 'oktawave-pl', '2015-01-01', 450, 'S', 23, 103.5, 553.5, 'PLN', 'ordered', 'Silver', 'pl',
                '\\x00', '2026-02-20T09:00:00Z', id, '2026-03-20T09:00:00Z', id
            """ + NUMBERS,
        """
            insert into offer.answer (account_id, offer_id, kind, at, by, gross, text, text_digest)
            select id, id, 'ordered', '2026-02-21T09:00:00Z', id, 553.5, 'order', '\\x00'
            """ + NUMBERS,
        """
            insert into plan.subscription (account_id, contract, created_at, head_seq, head_hash)
            select id, 'oktawave-pl', '2026-02-21T09:00:00Z', 0, ''
            """ + NUMBERS,
        """
            insert into plan.step (account_id, step_id, plan, at, on_day, offer_id, verdict_id, made_by, made_at)
            select id, id, case when gold then 'Gold' else 'Silver' end, '2026-02-28T23:00:00Z', '2026-03-01', id, id, id, '2026-02-21T09:00:00Z'
            """ + NUMBERS,
        """
            insert into plan.cover (account_id, cover_id, service_id, since, from_on, to_on, offer_id, made_by)
            select id, service, service, '2026-02-28T23:00:00Z', '2026-03-01', null, id, id
            from (select s.*, 1 as turn, id as service %s union all select s.*, 2, second %s) t where turn = 1 or gold
            """.formatted(NUMBERS, NUMBERS),
    };
}
