package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.ticket.Walk;
import onus.people.StaffRole;

/**
 * A customer whose diagnosis was charged, all over HTTP.
 *
 * @param number of the invoice
 */
public record Billed(Household home, Walk ticket, String number) {

    public static Billed in(TestServer server) {
        return in(Household.in(server, "ovh-fr"));
    }

    public static Billed in(Household home) {
        var technician = home.server().staff(StaffRole.TECHNICIAN);
        var ticket = Walk.diagnosing(home, technician);
        ticket.by(technician, "/finding", Walk.FINDING.formatted("solved"), "settled");
        var invoices = home.owner().get("/invoices?ticket=" + ticket.at("/reference"));
        return new Billed(home, ticket, invoices.at("/items/0/number"));
    }

    /** The same after the owner contested the invoice: support is withdrawn. */
    public Billed contested() {
        var seen = owner().get(path());
        var body = "{\"reason\":\"Not what was agreed.\",\"confirmed\":true}";
        var contested = owner().postIfMatch(path() + "/contest", seen.etag(), body);
        assertThat(contested.status()).as("%s", contested).isEqualTo(200);
        return this;
    }

    /** A supervisor proposes to give support back. */
    public Answer reinstatement(Someone supervisor) {
        var made = supervisor.post("/customers/" + home.customer() + "/reinstatement", "{\"reason\":\"Cleared up.\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made;
    }

    public Someone owner() {
        return home.owner();
    }

    public String path() {
        return "/invoices/" + number;
    }

    public String standing() {
        return owner().get("/customers/" + home.customer() + "/standing").at("/standing");
    }
}
