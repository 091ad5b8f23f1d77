package onus.desk.privacy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import onus.api.Accounts;
import onus.api.Someone;
import onus.api.TestServer;
import onus.api.ticket.Walk;
import onus.people.ContactRole;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.Place;
import onus.people.Scope;
import onus.people.StaffRole;
import onus.people.Tokens;
import onus.reason.Language;

/** A customer with two contacts, all of one rare name, and what they leave behind at the desk. */
final class Leaver {

    private final TestServer server;
    final String mark;
    final String family;
    final Someone technician;

    final String customer;
    final UUID account;
    final Someone owner;
    final Someone member;
    final String service;

    Leaver(TestServer server) {
        this.server = server;
        mark = UUID.randomUUID().toString().substring(0, 13);
        family = "Vermeulen" + mark;
        technician = server.staff(StaffRole.TECHNICIAN);
        customer = registered();
        account = server.bean(Accounts.class).account(customer).orElseThrow();
        owner = contact("Anna " + family, ContactRole.OWNER);
        member = contact("Piet " + family, ContactRole.MEMBER);
        service = service();
    }

    String incident() {
        var ticket = new Walk(owner.post("/tickets", """
                {"service":"%s","kind":"diagnosis","subject":"%s is slow","body":"Yours, %s"}
                """.formatted(service, family, family)));
        ticket.by(owner, "/order", "{\"amount\":\"24.00\",\"currency\":\"EUR\",\"authorises\":\"fix\"}", "ordered");
        ticket.by(technician, "/diagnosis", "", "diagnosing");
        ticket.by(technician, "/finding", """
                {"fault":"customer","outcome":"solved","report":"%s had filled the disk.","evidence":["%s: 100"]}
                """.formatted(family, family), "settled");
        server.passTo(server.now().plusSeconds(60));
        return ticket.at("/reference");
    }

    String opened() {
        return owner.post("/tickets", """
                {"service":"%s","kind":"question","topic":"technical","subject":"A question","body":"Yours, %s"}
                """.formatted(service, family)).at("/reference");
    }

    private String registered() {
        return server.staff(StaffRole.AGENT)
                .post("/customers", """
                {"name":"%s SARL","consumer":false,"country":"FR","address":"1 rue %s","market":"FR","language":"en"}
                """.formatted(family, family))
                .at("/reference");
    }

    private String service() {
        var ends = server.now().plus(Duration.ofDays(30)).toString().substring(0, 10);
        return server.staff(StaffRole.AGENT)
                .post("/customers/" + customer + "/services", """
                {"kind":"site","name":"%s.example","contract":"ovh-fr","endsOn":"%s","monthlyNet":{"amount":"5.00","currency":"EUR"}}
                """.formatted(family, ends))
                .at("/reference");
    }

    private Someone contact(String name, ContactRole role) {
        var email = UUID.randomUUID() + "@" + family.toLowerCase(Locale.ROOT) + ".example";
        var invitation = new Invitation(
                email, name, Language.EN, ZoneId.of("Europe/Paris"), new Place.AtCustomer(account, role));
        var person = server.bean(Enrolling.class).enrol(invitation);
        var issued = server.bean(Tokens.class).issue(person.id(), account, Tokens.Wish.api(Scope.WRITE));
        return new Someone(server.address(), person, issued.secret().text());
    }
}
