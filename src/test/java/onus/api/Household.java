package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import onus.people.ContactRole;
import onus.people.StaffRole;

/**
 * A customer with one service and its people, made over HTTP.
 *
 * @param customer reference
 * @param service reference
 */
public record Household(TestServer server, UUID account, String customer, String service, Someone owner) {

    public static Household in(TestServer server, String contract) {
        return in(server, contract, "Dupont SARL " + UUID.randomUUID(), false);
    }

    public static Household in(TestServer server, String contract, String name, boolean consumer) {
        var market = contract.substring(contract.length() - 2).toUpperCase(Locale.ROOT);
        var agent = server.staff(StaffRole.AGENT);
        var customer = agent.post("/customers", """
                {"name":"%s","consumer":%s,"country":"%s","address":"1 High Street","market":"%s","language":"en"}
                """.formatted(name, consumer, market, market));
        assertThat(customer.status()).as("%s", customer).isEqualTo(201);
        var reference = customer.at("/reference");
        var service = agent.post("/customers/" + reference + "/services", """
                {"kind":"site","name":"dupont.example","contract":"%s","endsOn":"2027-06-01",
                 "monthlyNet":{"amount":"5.00","currency":"%s"}}
                """.formatted(contract, currency(market)));
        assertThat(service.status()).as("%s", service).isEqualTo(201);
        var account = server.bean(Accounts.class).account(reference).orElseThrow();
        return new Household(
                server, account, reference, service.at("/reference"), server.contact(account, ContactRole.OWNER));
    }

    /** A diagnosis asked for by the owner, in state announced. */
    public Answer diagnosis() {
        return opened("diagnosis", "");
    }

    /** A ticket of a kind, opened by the owner. */
    public Answer opened(String kind, String more) {
        var opened = owner.post("/tickets", """
                {"service":"%s","kind":"%s"%s,"subject":"The site is slow","body":"Since Monday."}
                """.formatted(service, kind, more));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return opened;
    }

    /** How many rows of a table are this customer's. */
    public int rows(String table, String where) {
        return server.database()
                .asSuperuser()
                .sql("select count(*) from " + table + " where account_id = :account and " + where)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private static String currency(String market) {
        return switch (market) {
            case "CZ" -> "CZK";
            case "PL" -> "PLN";
            default -> "EUR";
        };
    }
}
