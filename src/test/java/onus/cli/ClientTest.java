package onus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.api.Billed;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.customer.Services;
import onus.people.ContactRole;
import onus.people.Place;
import onus.people.StaffRole;
import onus.plan.Subscribed;
import onus.platform.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a person types it, in a process of its own, against a running server. */
class ClientTest {

    private record Said(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private final TestServer server = TestServer.running();
    private final Household home = Household.in(server, "ovh-fr");

    @Test
    void aTicketIsOpenedAndOrderedAndARefusalSaysWhy() throws Exception {
        var opened = onus(
                home.owner(),
                "ticket",
                "open",
                "--json",
                "--service",
                home.service(),
                "--kind",
                "diagnosis",
                "--subject",
                "Slow",
                "--body",
                "Since Monday.");
        assertThat(opened.exit()).as("%s", opened).isZero();
        var ticket =
                JsonMapper.shared().readTree(opened.out()).path("reference").asString();

        var wrong = onus(home.owner(), "ticket", "order", ticket, "--amount", "20.00");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("Refused: ", "  - An order confirms exactly the amount", "[diagnosis.fee]");

        var ordered = onus(home.owner(), "ticket", "order", ticket, "--amount", "24.00");
        assertThat(ordered.out()).contains("state: ordered", "gross: 24.00");
        assertThat(onus(home.owner(), "ticket", "list").out())
                .contains("REFERENCE", ticket, "ordered", "desk")
                .doesNotContain("{");
        assertThat(onus(home.owner(), "ticket", "journal", ticket).out()).contains("verified: true");
        assertThat(home.rows("offer.answer", "kind = 'ordered'")).isEqualTo(1);

        var paper = folder.resolve("receipt.pdf");
        assertThat(onus(home.owner(), "ticket", "receipt", ticket, "--pdf", paper.toString())
                        .out())
                .contains("receipt.pdf");
        assertThat(Files.readAllBytes(paper)).startsWith('%', 'P', 'D', 'F');
        var unknown = onus(home.owner(), "ticket", "receipt", "T-00000-00000", "--pdf", paper + "2");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(folder.resolve("receipt.pdf2")).doesNotExist();
    }

    @Test
    void aTokenIsKeptWhereOnlyItsOwnerReadsIt() throws Exception {
        var person = server.enrol(new Place.AtCustomer(home.account(), ContactRole.OWNER));
        var made = typed(null, TestServer.PASSWORD, "token", "create", "--email", person.email());
        assertThat(made.exit()).as("%s", made).isZero();
        var file = folder.resolve("onus").resolve("tokens.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.out()).contains(file.toString()).doesNotContain(TestServer.PASSWORD);

        assertThat(typed(null, "", "service", "show", home.service()).out()).contains("contract: ovh-fr@2010-06-14");
    }

    @Test
    void twoSupervisorsGiveSupportBackAndAServiceGoesOnAtItsToldPrice() throws Exception {
        var billed = Billed.in(home).contested();
        var first = server.staff(StaffRole.SUPERVISOR);
        var second = server.staff(StaffRole.SUPERVISOR);
        assertThat(onus(first, "customer", "reinstate", home.customer(), "Cleared up.")
                        .out())
                .contains("state: open", "reason: Cleared up.");
        var waiting = onus(second, "proposal", "list", "--customer", home.customer());
        assertThat(waiting.out()).contains("ID", "reinstatement", "Cleared up.");
        var id = waiting.out().lines().skip(1).findFirst().orElseThrow().split(" ")[0];
        assertThat(onus(first, "proposal", "approve", id).err()).contains("a second person has to");
        assertThat(onus(second, "proposal", "approve", id).out()).contains("state: approved");
        assertThat(billed.standing()).isEqualTo("full");

        var price = onus(home.owner(), "service", "renew", home.service(), "--months", "12");
        assertThat(price.out()).contains("gross: 72.00", "until: 2028-06-01");
        var renewed = onus(home.owner(), "service", "renew", home.service(), "--months", "12", "--amount", "72.00");
        assertThat(renewed.out()).contains("endsOn: 2028-06-01", "invoice: ");
    }

    @Test
    void aContractIsPublishedFromItsFileOrEveryFlawIsNamedByItsLine() throws Exception {
        var supervisor = server.staff(StaffRole.SUPERVISOR);
        var file = folder.resolve("own.yaml");
        var yaml = Files.readString(Path.of("src/main/resources/contracts/ovh-fr.yaml"))
                .replace("contract: ovh-fr", "contract: mine-" + home.customer().toLowerCase(Locale.ROOT));
        Files.writeString(file, yaml.replace("termDays: 30", "termDays: soon"));
        var flawed = onus(supervisor, "contract", "publish", file.toString());
        assertThat(flawed.exit()).isEqualTo(1);
        assertThat(flawed.err()).contains(file + ":26:", "versions[0].terms.payment.termDays");

        Files.writeString(file, yaml);
        assertThat(onus(supervisor, "contract", "publish", file.toString()).out())
                .contains("Published: mine-", "@2010-06-14");
        assertThat(onus(supervisor, "contract", "publish", file.toString()).out())
                .contains("Nothing new");
    }

    @Test
    void anAlertIsSentToTryIsFoundWithoutAServiceAndIsMatchedOrSetAside() throws Exception {
        var supervisor = server.staff(StaffRole.SUPERVISOR);
        var connected = supervisor.post(
                "/monitoring/sources", "{\"name\":\"%s\",\"format\":\"alertmanager\"}".formatted(UUID.randomUUID()));
        var source = connected.at("/source/id");
        var monitor = connected.at("/token");
        assertThat(typed(monitor, "", "alert", "test", "--real", "--since", "2026-11-02T08:00:00Z", "S-00000-00000"))
                .satisfies(it -> assertThat(it.out()).as("%s", it).contains("accepted: 1"));
        server.passTo(server.now());
        assertThat(onus(supervisor, "alert", "sources").out()).contains(source);
        assertThat(onus(supervisor, "alert", "list", "--unmatched").out())
                .contains("STALE", source, "onus-test-S-00000-00000");
        var aside = onus(supervisor, "alert", "dismiss", source, "onus-test-S-00000-00000");
        assertThat(aside.out()).contains("alerts: 1");
        assertThat(onus(supervisor, "alert", "list", "--unmatched", "--json").out())
                .doesNotContain(source);
        var matched =
                onus(supervisor, "alert", "match", source, "onus-test-S-00000-00000", "--service", home.service());
        assertThat(matched.out()).contains("things: 1");
        server.passTo(server.now());
        assertThat(onus(home.owner(), "alert", "episodes", home.service()).out())
                .contains("Test by onus alert test", "uncovered");
    }

    @Test
    void anOutageIsNotedByTwoAndWorkIsAnnounced() throws Exception {
        var polish = Household.in(server, "oktawave-pl");
        var start = server.now().minus(Duration.ofDays(1));
        var subscribed = new Subscribed(server::bean);
        subscribed.to("Gold", polish.account(), start);
        var service = server.bean(Services.class);
        server.bean(Transactions.class)
                .inAccount(polish.account(), () -> service.of(polish.account()))
                .forEach(it -> subscribed.covering(it, start));
        var first = server.staff(StaffRole.SUPERVISOR);
        var from = start.plus(Duration.ofHours(1)).toString();
        var noted = onus(first, "outage", "note", polish.service(), "--from", from, "--reason", "A switch broke.");
        assertThat(noted.out()).as("%s", noted).contains("effect: down", "reason: A switch broke.");
        var proposal = noted.out()
                .lines()
                .filter(it -> it.startsWith("proposal: "))
                .findFirst()
                .orElseThrow();
        var id = proposal.substring("proposal: ".length());
        assertThat(onus(server.staff(StaffRole.SUPERVISOR), "proposal", "approve", id)
                        .out())
                .contains("state: approved");
        assertThat(onus(polish.owner(), "outage", "show", polish.service()).out())
                .contains("WHAT", "outage", "A switch broke.", from);
        var ahead = server.now().plus(Duration.ofDays(8));
        var works = onus(
                first,
                ("maintenance announce " + polish.service() + " --reason Disks --from " + ahead + " --to "
                                + ahead.plusSeconds(60))
                        .split(" "));
        assertThat(works.out()).contains("inTime: true");
    }

    @Test
    void withoutATokenOneIsTakenByTheHand() throws Exception {
        var said = typed(null, "", "customer", "list");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("onus token create").doesNotContain("Exception");
        assertThat(typed(null, "", "ticket", "dance").exit()).isEqualTo(2);
    }

    private Said onus(Someone who, String... words) throws Exception {
        return typed(Objects.requireNonNull(who.token()), "", words);
    }

    private Said typed(String token, String input, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                shortClassPath(),
                Main.class.getName()));
        command.addAll(List.of(words));
        var builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().put("ONUS_SERVER", server.address().toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        if (token != null) {
            builder.environment().put("ONUS_TOKEN", token);
        }
        var process = builder.start();
        try (var keyboard = process.getOutputStream()) {
            keyboard.write((input + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, Files.readString(folder.resolve("err")));
    }

    /** What the command line runs with: the program and the few libraries it names. */
    private static String shortClassPath() throws IOException {
        List<String> starts = Files.readAllLines(Path.of("src/build/cli.libraries"));
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar")
                        ? starts.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith)
                        : entry.endsWith("classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
