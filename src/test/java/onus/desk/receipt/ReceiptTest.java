package onus.desk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.api.ticket.Walk;
import onus.desk.Lookups;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.reason.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** One full incident, from the announced price to the work that was quoted: its receipt as text, document and picture, as somebody approved them. */
class ReceiptTest {

    private static final TestServer SERVER = TestServer.apart();
    private static final Path APPROVED = Path.of("src/test/resources/approved/receipts");
    private static final Pattern DRAWN = Pattern.compile("\\b([TCSAV])-[0-9A-Z]{5}-[0-9A-Z]{5}\\b");
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Household HOME = Household.in(SERVER, "ovh-fr", "Boulangerie Dupont SARL", false);
    private static final String TICKET = fullIncident();

    @BeforeAll
    static void load() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    /** Two days: ordered at once, looked at after two hours, one mailbox read by consent, a quote the customer sleeps over, the work, a word of thanks. */
    private static String fullIncident() {
        var owner = HOME.owner();
        var technician = SERVER.staff(StaffRole.TECHNICIAN);
        var ticket = new Walk(HOME.diagnosis());
        pass(Duration.ofMinutes(12));
        ticket.by(owner, "/order", "{\"amount\":\"24.00\",\"currency\":\"EUR\",\"authorises\":\"fix\"}", "ordered");
        pass(Duration.ofMinutes(125));
        ticket.by(technician, "/diagnosis", "", "diagnosing");
        pass(Duration.ofMinutes(40));
        mailboxRead(technician, ticket);
        ticket.by(technician, "/finding", Walk.FINDING.formatted("quote"), "quote-due");
        pass(Duration.ofMinutes(10));
        ticket.by(technician, "/quote", "{\"lines\":[{\"text\":\"Move the site\",\"net\":\"120.00\"}]}", "quoted");
        pass(Duration.ofHours(18));
        ticket.by(owner, "/quote/acceptance", "{\"amount\":\"144.00\",\"currency\":\"EUR\"}", "working");
        pass(Duration.ofHours(3));
        ticket.by(technician, "/work", "{\"report\":\"Moved to a larger disk.\",\"result\":\"done\"}", "settled");
        pass(Duration.ofMinutes(30));
        owner.post(ticket.path("/messages"), "{\"body\":\"Thank you.\"}");
        pass(Duration.ofMinutes(15));
        technician.post(ticket.path("/messages"), "{\"body\":\"You are welcome.\"}");
        return ticket.at("/reference");
    }

    /** A named mailbox: asked for, authorised, read, and taken back before it was read to its end. */
    private static void mailboxRead(Someone technician, Walk ticket) {
        var asked = technician.post(ticket.path("/interventions"), """
                {"action":"read-personal-data","object":{"kind":"mailbox","name":"orders@dupont.example"},
                 "reason":"Orders stay in this mailbox; I want to see why."}
                """);
        var path = "/interventions/" + asked.at("/id");
        pass(Duration.ofMinutes(5));
        var given = HOME.owner().postIfMatch(path + "/authorisation", asked.etag(), "{}");
        var begun = technician.postIfMatch(path + "/execution", given.etag(), "");
        pass(Duration.ofMinutes(10));
        var stopped = HOME.owner().postIfMatch(path + "/revocation", begun.etag(), "");
        technician.postIfMatch(path + "/report", stopped.etag(), "{\"report\":\"Forty letters were stuck.\"}");
    }

    private static void pass(Duration time) {
        SERVER.passTo(SERVER.now().plus(time));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itReadsInEveryLanguageAsApproved(Language language) throws IOException {
        var told = steady(ReceiptSheets.of(receipt(), language, SERVER.now()).text());
        approve("full-incident-" + language.code() + ".txt", told);
    }

    @Test
    void itSaysWhoWaitedForWhomAndHowLong() {
        var receipt = HOME.owner().get("/tickets/" + TICKET + "/receipt");

        assertThat(receipt.json().path("waits").findValuesAsString("turn"))
                .containsExactly("customer", "desk", "customer", "desk", "desk", "customer");
        assertThat(receipt.json().path("waits").findValuesAsString("length"))
                .containsExactly("PT12M", "PT3H10M", "PT18H", "PT3H", "PT15M", "PT0S");
        assertThat(receipt.at("/consents/0/allows")).isEqualTo("look");
        assertThat(receipt.at("/consents/1/allows")).isEqualTo("fix");
        assertThat(receipt.at("/consents/2/allows")).isEqualTo("asked-for");
        assertThat(receipt.at("/consents/3/allows")).isEqualTo("quoted-work");
        assertThat(receipt.at("/touches/1/object")).isEqualTo("orders@dupont.example");
        assertThat(receipt.at("/journal/hash")).hasSize(64);
    }

    @Test
    void theDocumentIsOnePageThatSaysTheSameInWordsAndInItsPicture() throws Exception {
        var html = steady(papers().html(ReceiptSheets.of(receipt(), Language.PL, SERVER.now()), ReceiptPapers.style()));
        var pdf = ReceiptPapers.set(html);
        Files.write(Path.of("target/receipt.pdf"), pdf);
        assertThat(PdfATest.broken(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            approve("full-incident.pdf.txt", new PDFTextStripper().getText(document));
            picture(new PDFRenderer(document).renderImageWithDPI(0, 100));
        }
    }

    @Test
    void theSameAddressGivesDataAPageOrADocument() {
        var owner = HOME.owner();
        var path = "/tickets/" + TICKET + "/receipt";
        var page = Someone.send(owner.request(path)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "cs")
                .GET());
        var paper = Someone.send(
                owner.request(path).header("Accept", "application/pdf").GET());

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Doklad k tiketu", "Boulangerie Dupont SARL");
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.text()).startsWith("%PDF-").contains("pdfaid");
        assertThat(owner.get(path).at("/verified")).isEqualTo("true");
    }

    @Test
    void aStrangersReceiptIsNotThere() {
        var stranger = Household.in(SERVER, "ovh-fr").owner();
        var asked = stranger.request("/tickets/" + TICKET + "/receipt").header("Accept", "application/pdf");
        assertThat(Someone.send(asked.GET()).status()).isEqualTo(404);
    }

    private static Receipt receipt() {
        var caller = new Caller.Contact(HOME.owner().person().id(), HOME.account(), ContactRole.OWNER);
        var key = SERVER.bean(Lookups.class).ticket(caller, TICKET).orElseThrow();
        return SERVER.bean(Receipts.class).of(key, false, SERVER.now());
    }

    private static ReceiptPapers papers() {
        return SERVER.bean(ReceiptPapers.class);
    }

    /** Without what differs from run to run. */
    private static String steady(String told) {
        return HASH.matcher(DRAWN.matcher(told).replaceAll("$1-00000-00000")).replaceAll("0123456789abcdef".repeat(4));
    }

    private static void approve(String name, String told) throws IOException {
        var file = APPROVED.resolve(name);
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, told);
        }
        assertThat(told).as(name).isEqualTo(Files.readString(file));
    }

    /** Letters may be smoothed a little differently by another machine; a line that moved is another picture. */
    private static void picture(BufferedImage drawn) throws IOException {
        var file = APPROVED.resolve("full-incident.png").toFile();
        if (Boolean.getBoolean("approve")) {
            ImageIO.write(drawn, "png", file);
        }
        ImageIO.write(drawn, "png", new File("target/receipt.png"));
        var approved = ImageIO.read(file);
        assertThat(drawn.getWidth()).isEqualTo(approved.getWidth());
        assertThat(drawn.getHeight()).isEqualTo(approved.getHeight());
        long far = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                far += Math.abs((drawn.getRGB(x, y) & 0xff) - (approved.getRGB(x, y) & 0xff)) > 96 ? 1 : 0;
            }
        }
        assertThat(far).as("pixels that differ").isLessThan((long) drawn.getWidth() * drawn.getHeight() / 500);
    }
}
