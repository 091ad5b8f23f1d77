package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import onus.api.ticket.Walk;
import onus.contract.Contracts;
import onus.contract.file.ContractFiles;
import onus.customer.Deciding;
import onus.journal.Verdicts;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.settlement.KeptVerdicts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Dupont negotiates: from tomorrow a diagnosis costs it half, and it has 45 days to pay. Durand next door pays what the contract says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendmentsTest {

    private static final String HALF = """
            {"contract":"ovh-fr","from":"%s","terms":{"diagnosis.fee":"10.00","payment.termDays":45},"reason":"The yearly talk."}
            """;

    private final TestServer server = TestServer.apart();
    private final Someone sales = server.staff(StaffRole.SALES);
    private final Someone technician = server.staff(StaffRole.TECHNICIAN);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aCustomersOwnFeeIsAnnouncedOrderedAndInvoicedFromItsDayOn() {
        var dupont = Household.in(server, "ovh-fr");
        var durand = Household.in(server, "ovh-fr");
        var today = server.now();
        var running = new Walk(dupont.diagnosis());

        var proposed = sales.post(path(dupont), HALF.formatted(day(today, 1)));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        approve(dupont, proposed.at("/proposal"));
        assertThat(announcedGross(dupont)).as("not before its day").isEqualTo("24.00");

        server.passTo(today.plus(Duration.ofDays(1)));
        var own = new Walk(dupont.diagnosis());
        assertThat(own.at("/announcement/gross")).isEqualTo("12.00");
        assertThat(announcedGross(durand)).isEqualTo("24.00");
        own.by(
                dupont.owner(),
                "/order",
                "{\"amount\":\"12.00\",\"currency\":\"EUR\",\"authorises\":\"fix\"}",
                "ordered");
        own.by(technician, "/diagnosis", "", "diagnosing");
        own.by(technician, "/finding", Walk.FINDING.formatted("solved"), "settled");
        running.by(
                dupont.owner(),
                "/order",
                "{\"amount\":\"24.00\",\"currency\":\"EUR\",\"authorises\":\"fix\"}",
                "ordered");

        var number = dupont.owner().get("/invoices").at("/items/0/number");
        var invoice = dupont.owner().get("/invoices/" + number);
        assertThat(invoice.at("/gross")).isEqualTo("12.00");
        assertThat(invoice.at("/due")).isEqualTo(day(server.now(), 45));
        assertThat(dupont.owner().get(own.path("/because")).text())
                .contains("Agreed individually: diagnosis.fee is 10.00.")
                .doesNotContain("payment.termDays is");
        assertThat(dupont.owner().get("/invoices/" + number + "/because").text())
                .contains("Agreed individually: payment.termDays is 45.");
        assertThatEveryVerdictIsDecidedTheSameAgain(dupont);
    }

    @Test
    void termsThatAreNotInTheContractOrComeTooEarlyAreSentBackWithTheirPlace() {
        var home = Household.in(server, "ovh-fr");
        var early = sales.post(path(home), HALF.formatted(day(server.now(), 0)));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.at("/errors/0/pointer")).isEqualTo("/from");
        assertThat(early.at("/errors/0/detail")).contains("tomorrow");

        var unknown =
                sales.post(path(home), HALF.replace("termDays", "termDais").formatted(day(server.now(), 9)));
        assertThat(unknown.at("/errors/0/pointer")).isEqualTo("/terms/payment.termDais");
        var nothing = sales.post(
                path(home), "{\"contract\":\"ovh-fr\",\"from\":\"2030-01-01\",\"terms\":{},\"reason\":\"Why not.\"}");
        assertThat(nothing.at("/errors/0/pointer")).isEqualTo("/terms");
        var backwards = sales.post(
                path(home),
                HALF.replace("\"terms\"", "\"to\":\"2029-01-01\",\"terms\"").formatted("2030-01-01"));
        assertThat(backwards.at("/errors/0/pointer")).isEqualTo("/to");
        assertThat(home.rows("contract.amendment_draft", "true")).isZero();
    }

    @Test
    void whatWaitedTooLongForItsSecondPersonIsProposedAnew() {
        var home = Household.in(server, "ovh-fr");
        var proposal =
                sales.post(path(home), HALF.formatted(day(server.now(), 1))).at("/proposal");
        server.passTo(server.now().plus(Duration.ofDays(1)));
        var late = approved(proposal);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("overtaken");
        assertThat(sales.get(path(home)).at("/items/0/agreed")).isEqualTo("false");
        assertThat(announcedGross(home)).isEqualTo("24.00");
    }

    @Test
    void aVersionThatWouldLeaveACustomersRulesWithoutTheirGroundNamesTheCustomerAndIsNotPublished() {
        var home = Household.in(server, "ovh-ie");
        var long45 =
                "{\"contract\":\"ovh-ie\",\"from\":\"%s\",\"terms\":{\"payment.termDays\":%s},\"reason\":\"Agreed.\"}";
        approve(
                home,
                sales.post(path(home), long45.formatted(day(server.now(), 1), 45))
                        .at("/proposal"));
        var later = irishVersion(day(server.now(), 30));

        var refused = published(later);
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.at("/errors/0/path")).isEqualTo("versions[2].from");
        assertThat(refused.at("/errors/0/detail"))
                .contains(home.customer())
                .contains("payment.termDays")
                .contains(day(server.now(), 30));
        assertThat(refused.json().path("errors")).hasSize(1);

        var given = sales.post(path(home), long45.formatted(day(server.now(), 30), "null"));
        assertThat(given.status()).as("%s", given).isEqualTo(201);
        approve(home, given.at("/proposal"));
        assertThat(published(later).status()).isEqualTo(201);
    }

    private Answer published(String yaml) {
        return Someone.send(server.staff(StaffRole.SUPERVISOR)
                .request("/contracts")
                .header("Content-Type", "application/yaml")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(yaml)));
    }

    /** The Irish contract with a version in which everybody has sixty days and is reminded fifty days before their end. */
    private static String irishVersion(String from) {
        var file = new String(ContractFiles.source("ovh-ie"), StandardCharsets.UTF_8);
        return file
                + file.substring(file.lastIndexOf("  - from: "))
                        .replaceFirst("from: \\S+", "from: " + from)
                        .replace("remindDaysBefore: [7, 1]", "remindDaysBefore: [50, 1]")
                        .replace("termDays: 30", "termDays: 60");
    }

    private void assertThatEveryVerdictIsDecidedTheSameAgain(Household home) {
        var kept = server.bean(Transactions.class)
                .inAccount(
                        home.account(),
                        () -> verdicts(home).stream()
                                .map(it -> server.bean(Deciding.class).find(home.account(), it))
                                .map(it -> it.map(Verdicts.Kept::decision).orElseThrow())
                                .toList());
        assertThat(kept)
                .hasSizeGreaterThan(4)
                .allSatisfy(it -> assertThat(
                                KeptVerdicts.agree(it, KeptVerdicts.again(it, server.bean(Contracts.class))))
                        .isTrue());
    }

    private List<UUID> verdicts(Household home) {
        return server.database()
                .asSuperuser()
                .sql("select verdict_id from journal.verdict where account_id = :account")
                .param("account", home.account())
                .query(UUID.class)
                .list();
    }

    private static String announcedGross(Household home) {
        return home.diagnosis().at("/announcement/gross");
    }

    private void approve(Household home, String proposal) {
        assertThat(approved(proposal).status()).isEqualTo(200);
        assertThat(sales.get(path(home)).at("/items/0/agreed")).isEqualTo("true");
    }

    private Answer approved(String proposal) {
        return server.staff(StaffRole.SUPERVISOR).post("/proposals/" + proposal + "/approval", "");
    }

    private static String path(Household home) {
        return "/customers/" + home.customer() + "/amendments";
    }

    /** A day in France; the clock stands at ten in the morning. */
    private static String day(Instant now, int later) {
        return now.atZone(ZoneId.of("Europe/Paris"))
                .toLocalDate()
                .plusDays(later)
                .toString();
    }
}
