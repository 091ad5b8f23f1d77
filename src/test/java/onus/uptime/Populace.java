package onus.uptime;

import java.time.Instant;
import java.util.List;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many customers in France with a server and an owner each, put in place in one go; a customer's account, service and owner have one id. */
public record Populace(int customers) {

    /** Writes them down, through a login that sees everything. */
    public void settle(JdbcClient rows) {
        for (var statement : List.of("""
                insert into customer.customer (account_id, reference, name, consumer, country, vat_id_valid, address, market, language,
                    created_at, head_seq, head_hash)
                select (lpad(to_hex(n), 32, '0'))::uuid, 'C-' || n, 'Customer ' || n, false, 'FR', false, 'Lille', 'FR', 'fr', :at, 0,
                    decode(repeat('00', 32), 'hex')
                from generate_series(1, :count) n
                """, """
                insert into customer.service (account_id, service_id, reference, kind, name, contract, ends_on, monthly_net, currency, created_at)
                select account_id, account_id, 'S', 'server', 'srv', 'ovh-fr', '2040-01-01', 5, 'EUR', :at from customer.customer
                where :count > 0
                """, """
                insert into people.person (person_id, email, name, language, zone, staff, created_at)
                select account_id, account_id || '@example.org', 'Owner', 'fr', 'Europe/Paris', false, :at from customer.customer where :count > 0
                """, """
                insert into people.membership (account_id, person_id, role, named, since)
                select account_id, account_id, 'owner', false, :at from customer.customer where :count > 0
                """)) {
            rows.sql(statement)
                    .param("at", Columns.at(Instant.parse("2026-01-01T00:00:00Z")))
                    .param("count", customers)
                    .update();
        }
    }
}
