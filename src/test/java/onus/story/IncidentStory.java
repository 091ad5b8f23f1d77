package onus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import onus.api.Answer;
import onus.api.Someone;
import onus.api.TestServer;
import onus.customer.NewCustomer;
import onus.customer.Registering;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.reason.Language;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One incident, from the announced price to what is owed, told in the desk's words. */
final class IncidentStory {

    private final TestServer server;
    private final MarketOfStories market;
    private final Row row;
    private final Telling telling = new Telling();
    private final Someone owner;
    private final Someone technician;
    private final Someone second;
    private final String service;
    private Answer ticket;

    IncidentStory(TestServer server, MarketOfStories market, Row row) {
        this.server = server;
        this.market = market;
        this.row = row;
        var registering = server.bean(Registering.class);
        var customer = registering.customer(
                new NewCustomer(
                        market.customer(),
                        false,
                        market.name(),
                        null,
                        "Street 1",
                        market.name(),
                        Language.of(market.language()).orElseThrow()),
                server.now());
        var price = Money.of(CurrencyUnit.of(market.currency()), new BigDecimal("50.00"));
        var until = LocalDate.of(2030, 1, 1);
        this.service = registering
                .service(
                        customer.account(),
                        new ServiceDraft(ServiceKind.SERVER, "web-1", market.contract(), until, price),
                        server.now())
                .reference();
        this.owner = server.contact(customer.account(), ContactRole.OWNER);
        this.technician = server.staff(StaffRole.TECHNICIAN);
        this.second = server.staff(StaffRole.TECHNICIAN);
    }

    void play() {
        telling.line(row.title() + " · " + market.contract());
        telling.line("");
        if (!reported()) {
            return;
        }
        order();
        if (row.end() == Row.End.WITHDRAWN) {
            act(owner, "/withdrawal", "{}");
        } else {
            diagnose();
            end();
        }
        telling.reasons(because());
        telling.papers(owner, reference(), market.language());
        telling.line("");
        telling.line("standing: "
                + owner.get("/customers/" + ticket.at("/customer") + "/standing")
                        .at("/standing"));
    }

    private boolean reported() {
        var body = """
                {"service": "%s", "kind": "%s", "subject": "Down", "body": "It is down."}
                """.formatted(service, row.claim());
        ticket = owner.post("/tickets", body);
        if (ticket.status() == 409) {
            telling.line("refused: " + ticket.at("/because/0/clause") + " – " + because(ticket));
            return false;
        }
        assertThat(ticket.status()).as(ticket.toString()).isEqualTo(201);
        telling.line("announced: " + ticket.at("/announcement/text"));
        return true;
    }

    private static String because(Answer refused) {
        return refused.at("/because/0/says");
    }

    private void order() {
        var gross = ticket.at("/announcement/gross");
        act(
                owner,
                "/order",
                "{\"amount\": \"%s\", \"currency\": \"%s\", \"authorises\": \"fix\"}"
                        .formatted(gross, market.currency()));
    }

    private void diagnose() {
        act(technician, "/diagnosis", "{}");
        act(technician, "/finding", """
                {"fault": "%s", "outcome": "%s", "report": "Looked into it.", "evidence": ["log of today"]}
                """.formatted(row.fault(), row.outcome()));
    }

    private void end() {
        switch (row.end()) {
            case AS_FOUND, WITHDRAWN -> {}
            case CONTESTED -> contest();
            case WORK_DONE -> work("done");
            case WORK_FAILED -> work("failed");
            case QUOTE_REFUSED -> {
                quote();
                act(owner, "/quote/refusal", "{}");
            }
            case QUOTE_EXPIRED -> {
                quote();
                telling.line("thirty days pass");
                server.passTo(server.now().plus(Duration.ofDays(31)));
            }
            case OBJECTED -> {
                work("done");
                act(owner, "/objection", "{\"reason\": \"Your backup filled the disk.\"}");
                act(second, "/review", "{\"fault\": \"provider\", \"reason\": \"True: our agent wrote without end.\"}");
            }
        }
    }

    private void quote() {
        act(technician, "/quote", "{\"lines\": [{\"text\": \"Repair\", \"net\": \"%s\"}]}".formatted(market.quote()));
        telling.line("quoted: " + ticket.at("/quote/text"));
    }

    private void work(String result) {
        quote();
        var gross = ticket.at("/quote/gross");
        act(
                owner,
                "/quote/acceptance",
                "{\"amount\": \"%s\", \"currency\": \"%s\"}".formatted(gross, market.currency()));
        act(technician, "/work", "{\"report\": \"As agreed.\", \"result\": \"%s\"}".formatted(result));
    }

    private void contest() {
        var papers = owner.get("/invoices?ticket=" + reference());
        if (papers.json().path("items").isEmpty()) {
            telling.line("there is nothing to contest");
            return;
        }
        var number = papers.at("/items/0/number");
        var answer = owner.post(
                "/invoices/" + number + "/contest",
                "{\"reason\": \"Not so.\", \"confirmed\": true}",
                "If-Match",
                owner.get("/invoices/" + number).etag());
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        telling.line("contested");
    }

    private void act(Someone who, String what, String body) {
        ticket = who.postIfMatch("/tickets/" + reference() + what, ticketNow().etag(), body);
        assertThat(ticket.status()).as(what + " " + ticket).isBetween(200, 299);
        telling.line(what.substring(1) + " → " + ticket.at("/state"));
    }

    private Answer ticketNow() {
        return owner.get("/tickets/" + reference());
    }

    private Answer because() {
        return Someone.send(owner.request("/tickets/" + reference() + "/because?what=charge")
                .header("Accept-Language", market.language())
                .GET());
    }

    private String reference() {
        return ticket.at("/reference");
    }

    String told() {
        return telling.told();
    }
}
